package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Plain prepared statements of the PostgreSQL driver: an upper limit, not a library. It decodes and checks nothing. */
final class RawStore implements Store {
    private static final String LOAD = "select session_data, user_id, created_at, last_activity, expire_date"
            + " from raw_session where session_key = ?";
    private static final String SAVE =
            "update raw_session set session_data = ?, last_activity = ?, expire_date = ? where session_key = ?";
    private static final String INSERT =
            "insert into raw_session (session_key, session_data, user_id, created_at, last_activity, expire_date)"
                    + " values (?, ?, ?, ?, ?, ?)";
    private static final String LIST = "select session_key, created_at, last_activity, expire_date"
            + " from raw_session where user_id = ? and expire_date > ? order by last_activity desc";
    private static final String END_OTHERS = "delete from raw_session where user_id = ? and session_key <> ?";

    private final RawStatements statements;
    private final List<byte[]> keys;

    RawStore(HikariDataSource pool, List<byte[]> keys) {
        this.statements = new RawStatements(pool);
        this.keys = keys;
    }

    @Override
    public void load(int session) {
        read(session);
    }

    private byte[] read(int session) {
        byte[][] data = new byte[1][];
        statements.runForOne(LOAD, statement -> {
            statement.setBytes(1, keys.get(session));
            return readSession(statement, data);
        });
        return data[0];
    }

    private static int readSession(PreparedStatement statement, byte[][] data) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            int rows = 0;
            while (row.next()) {
                data[0] = row.getBytes(1);
                row.getString(2);
                RawStatements.readInstants(row, 3);
                rows++;
            }
            return rows;
        }
    }

    @Override
    public void change(int session, String value) {
        byte[] data = RawPayload.withChanged(read(session), value);
        statements.runForOne(SAVE, statement -> {
            OffsetDateTime now = now();
            statement.setBytes(1, data);
            statement.setObject(2, now);
            statement.setObject(3, now.plus(RawFixture.LIFETIME));
            statement.setBytes(4, keys.get(session));
            return statement.executeUpdate();
        });
    }

    @Override
    public String value(int session) {
        return RawPayload.changedValue(read(session));
    }

    @Override
    public void signIn(int user) {
        byte[] key = new byte[RawFixture.KEY_BYTES];
        ThreadLocalRandom.current().nextBytes(key);
        byte[] data = RawPayload.of(user);
        statements.runForOne(INSERT, statement -> insert(statement, key, data, user));
    }

    private static int insert(PreparedStatement statement, byte[] key, byte[] data, int user) throws SQLException {
        OffsetDateTime now = now();
        statement.setBytes(1, key);
        statement.setBytes(2, data);
        statement.setString(3, Population.user(user));
        statement.setObject(4, now);
        statement.setObject(5, now);
        statement.setObject(6, now.plus(RawFixture.LIFETIME));
        return statement.executeUpdate();
    }

    @Override
    public int list(int user) {
        return statements.run(LIST, statement -> {
            statement.setString(1, Population.user(user));
            statement.setObject(2, now());
            return readList(statement);
        });
    }

    private static int readList(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            int rows = 0;
            while (row.next()) {
                row.getBytes(1);
                RawStatements.readInstants(row, 2);
                rows++;
            }
            return rows;
        }
    }

    @Override
    public int endOthers(int user) {
        return statements.run(END_OTHERS, statement -> {
            statement.setString(1, Population.user(user));
            statement.setBytes(2, keys.get(Population.firstOf(user)));
            return statement.executeUpdate();
        });
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        statements.close();
    }
}
