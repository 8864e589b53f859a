package io.usersessions.app.account;

import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The columns of accounts that are not needed to sign in. */
final class ProfileTable {
    private static final String FIND =
            "select name, email, language, time_zone, client_privacy, password_changed_at, created_at"
                    + " from user_accounts.account where id = ?";
    private static final String DELETE = "delete from user_accounts.account where id = ?";

    private final StatementRunner statements;

    ProfileTable(DataSource dataSource) {
        this.statements = new StatementRunner(dataSource);
    }

    /** A column that its owner may change, with the statement that does. */
    enum Column {
        EMAIL("email"),
        LANGUAGE("language"),
        TIME_ZONE("time_zone"),
        CLIENT_PRIVACY("client_privacy");

        private final String update;

        Column(String name) {
            this.update = "update user_accounts.account set " + name + " = ? where id = ?";
        }
    }

    Optional<Profile> find(UserId id) {
        return statements.first(FIND, statement -> statement.setString(1, id.value()), row -> profile(id, row));
    }

    private static Profile profile(UserId id, ResultSet row) throws SQLException {
        return new Profile(
                id,
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(ProfileTable::privacy),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                instant(row.getObject(7, OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static ClientPrivacy privacy(String stored) {
        return ClientPrivacy.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** Changes one column; false if no account has this id. */
    boolean set(UserId id, Column column, Optional<String> value) {
        return statements.changesOne(column.update, statement -> {
            statement.setString(1, value.orElse(null));
            statement.setString(2, id.value());
        });
    }

    /** Removes the row; false if no account has this id. */
    boolean delete(UserId id) {
        return statements.changesOne(DELETE, statement -> statement.setString(1, id.value()));
    }
}
