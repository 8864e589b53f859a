package io.usersessions.persistence.django;

import io.usersessions.domain.model.UserId;
import io.usersessions.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tables as Django makes them, with data in the format of {@link PlainData}. */
final class DjangoTables {
    private final DataSource database;

    DjangoTables(DataSource database) {
        this.database = database;
        TestDatabase.execute(database, """
                create table django_session (
                    session_key varchar(40) not null primary key,
                    session_data text not null,
                    expire_date timestamptz not null);
                create table user_sessions_session (
                    session_key varchar(40) not null primary key,
                    session_data text not null,
                    expire_date timestamptz not null,
                    user_id text,
                    user_agent varchar(200),
                    last_activity timestamptz not null,
                    ip text)
                """);
    }

    static DjangoReader reader() {
        return new DjangoReader(
                new PlainData(),
                data -> data.text("_auth_user_id"),
                UserId::new,
                data -> data.text("_session_expiry").equals(Optional.of("0")));
    }

    /** A key like those of Django, a different one for each number. */
    static String key(int number) {
        return "k%031d".formatted(number);
    }

    void add(String key, String data, Instant expireDate) {
        execute("insert into django_session values (?, ?, ?)", key, data, expireDate);
    }

    void add(
            String key,
            String data,
            Instant expireDate,
            @Nullable String user,
            @Nullable String agent,
            Instant lastActivity,
            @Nullable String ip) {
        execute(
                "insert into user_sessions_session values (?, ?, ?, ?, ?, ?, ?)",
                key,
                data,
                expireDate,
                user,
                agent,
                lastActivity,
                ip);
    }

    private void execute(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                Object value = values[place];
                statement.setObject(place + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
