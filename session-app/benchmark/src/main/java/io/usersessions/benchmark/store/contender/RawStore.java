package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Prepared statements of the PostgreSQL driver, as they come: the limit, not a library. Nothing is decoded or checked. */
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

    private final HikariDataSource pool;
    private final List<byte[]> keys;

    RawStore(HikariDataSource pool, List<byte[]> keys) {
        this.pool = pool;
        this.keys = keys;
    }

    @FunctionalInterface
    private interface Call {
        int on(PreparedStatement statement) throws SQLException;
    }

    @Override
    public void load(int session) {
        read(session);
    }

    private byte[] read(int session) {
        byte[][] read = new byte[1][];
        one(LOAD, statement -> {
            statement.setBytes(1, keys.get(session));
            try (ResultSet row = statement.executeQuery()) {
                int rows = 0;
                while (row.next()) {
                    read[0] = row.getBytes(1);
                    row.getString(2);
                    instants(row, 3);
                    rows++;
                }
                return rows;
            }
        });
        return read[0];
    }

    @Override
    public void change(int session, String value) {
        byte[] data = withChanged(read(session), value);
        one(SAVE, statement -> {
            OffsetDateTime now = now();
            statement.setBytes(1, data);
            statement.setObject(2, now);
            statement.setObject(3, now.plus(RawFixture.LIFETIME));
            statement.setBytes(4, keys.get(session));
            return statement.executeUpdate();
        });
    }

    /** The value in its place, without parsing what is around it. */
    private static byte[] withChanged(byte[] data, String value) {
        System.arraycopy(value.getBytes(StandardCharsets.ISO_8859_1), 0, data, RawFixture.CHANGED_AT, value.length());
        return data;
    }

    @Override
    public String value(int session) {
        return new String(read(session), RawFixture.CHANGED_AT, Population.LENGTH, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void signIn(int user) {
        byte[] key = new byte[RawFixture.KEY_BYTES];
        ThreadLocalRandom.current().nextBytes(key);
        byte[] data = RawFixture.payload(user);
        one(INSERT, statement -> {
            OffsetDateTime now = now();
            statement.setBytes(1, key);
            statement.setBytes(2, data);
            statement.setString(3, Population.user(user));
            statement.setObject(4, now);
            statement.setObject(5, now);
            statement.setObject(6, now.plus(RawFixture.LIFETIME));
            return statement.executeUpdate();
        });
    }

    @Override
    public int list(int user) {
        return call(LIST, statement -> {
            statement.setString(1, Population.user(user));
            statement.setObject(2, now());
            try (ResultSet row = statement.executeQuery()) {
                int rows = 0;
                while (row.next()) {
                    row.getBytes(1);
                    instants(row, 2);
                    rows++;
                }
                return rows;
            }
        });
    }

    @Override
    public int endOthers(int user) {
        return call(END_OTHERS, statement -> {
            statement.setString(1, Population.user(user));
            statement.setBytes(2, keys.get(Population.firstOf(user)));
            return statement.executeUpdate();
        });
    }

    private void one(String sql, Call call) {
        int rows = call(sql, call);
        if (rows != 1) {
            throw new IllegalStateException(rows + " rows, not one: " + sql);
        }
    }

    private int call(String sql, Call call) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return call.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void instants(ResultSet row, int first) throws SQLException {
        for (int column = first; column < first + 3; column++) {
            row.getObject(column, OffsetDateTime.class);
        }
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        pool.close();
    }
}
