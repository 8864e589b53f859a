package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The passwords of accounts, with the instant since which each is the password: it never stays the same when the password changes. */
final class PasswordTable {
    private static final String SINCE_COLUMNS = "coalesce(password_changed_at, created_at)";
    private static final String FIND = "select id, password_hash from user_accounts.account where name = ?";
    private static final String SINCE = "select " + SINCE_COLUMNS + " from user_accounts.account where name = ?";
    private static final String CHANGE = "update user_accounts.account set password_hash = ?,"
            + " password_changed_at = greatest(?, " + SINCE_COLUMNS + " + interval '1 microsecond') where id = ?";
    private static final String CHANGE_SAME = CHANGE + " and " + SINCE_COLUMNS + " = ?";
    private static final String RENEW =
            "update user_accounts.account set password_hash = ? where id = ? and password_hash = ?";

    private final StatementRunner statements;

    PasswordTable(DataSource dataSource) {
        this.statements = new StatementRunner(dataSource);
    }

    /** A stored password whose values are not checked yet. */
    record Stored(String id, String hash) {}

    Optional<Stored> find(AccountName name) {
        return statements.first(
                FIND,
                statement -> statement.setString(1, name.value()),
                row -> new Stored(row.getString(1), row.getString(2)));
    }

    /** Since when the password of an account is what it is. */
    Optional<Instant> since(AccountName name) {
        return statements.first(
                SINCE,
                statement -> statement.setString(1, name.value()),
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /**
     * Changes a password.
     *
     * @param since when the former one was set
     * @return false, and nothing is changed, if it was changed since, or no account has this id
     */
    boolean change(UserId id, Instant since, Argon2Hash next, Instant now) {
        return statements.changesOne(CHANGE_SAME, statement -> {
            statement.setString(1, next.phc());
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, id.value());
            statement.setObject(4, since.atOffset(ZoneOffset.UTC));
        });
    }

    /** Changes a password, whatever it was; false if no account has this id. */
    boolean change(UserId id, Argon2Hash next, Instant now) {
        return statements.changesOne(CHANGE, statement -> {
            statement.setString(1, next.phc());
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, id.value());
        });
    }

    /** Replaces a hash by another one of the same password, unless the password was changed. */
    void renew(UserId id, Argon2Hash former, Argon2Hash next) {
        statements.changesOne(RENEW, statement -> {
            statement.setString(1, next.phc());
            statement.setString(2, id.value());
            statement.setString(3, former.phc());
        });
    }
}
