package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Accounts as they are stored. */
final class AccountTable {
    private static final String FIND = "select id, password_hash from user_accounts.account where name = ?";
    private static final String NAME = "select name from user_accounts.account where id = ?";
    private static final String RENAME = "update user_accounts.account set name = ? where name = ?"
            + " and not exists (select 1 from user_accounts.account where name = ?)";
    private static final String FIRST_START = "select 1 from user_accounts.first_start";
    private static final String INSERT =
            "insert into user_accounts.account (id, name, password_hash, is_admin, created_at)"
                    + " values (?, ?, ?, ?, ?) on conflict (name) do nothing";
    private static final String INSERT_AT_FIRST_START =
            "with first as (insert into user_accounts.first_start (only_row, at)"
                    + " values (true, ?) on conflict (only_row) do nothing returning at)"
                    + " insert into user_accounts.account (id, name, password_hash, is_admin, created_at)"
                    + " select ?, ?, ?, ?, at from first on conflict (name) do nothing";

    private final DataSource dataSource;

    AccountTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** An account to be stored. */
    record Row(UserId id, AccountName name, String passwordHash, boolean admin, Instant createdAt) {}

    /** What is stored of an account, and not yet known to be of any use. */
    record Stored(String id, String passwordHash) {}

    Optional<Stored> find(AccountName name) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                statement.setString(1, name.value());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(new Stored(row.getString(1), row.getString(2))) : Optional.empty();
                }
            }
        });
    }

    Optional<String> name(UserId id) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(NAME)) {
                statement.setString(1, id.value());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    /** Whether the mark of the first start is there. */
    boolean wasStarted() {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIRST_START);
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Stores an account together with the mark that this was done; false, and nothing is stored, if the mark is there or the name. */
    boolean insertAtFirstStart(Row account) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT_AT_FIRST_START)) {
                statement.setObject(1, account.createdAt().atOffset(ZoneOffset.UTC));
                statement.setString(2, account.id().value());
                statement.setString(3, account.name().value());
                statement.setString(4, account.passwordHash());
                statement.setBoolean(5, account.admin());
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** False, and nothing is stored, if the name is taken. */
    boolean insert(Row account) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                statement.setString(1, account.id().value());
                statement.setString(2, account.name().value());
                statement.setString(3, account.passwordHash());
                statement.setBoolean(4, account.admin());
                statement.setObject(5, account.createdAt().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** False, and nothing is changed, if there is no account of the former name, or one of the new name. */
    boolean rename(AccountName from, AccountName to) {
        return onConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RENAME)) {
                statement.setString(1, to.value());
                statement.setString(2, from.value());
                statement.setString(3, to.value());
                return statement.executeUpdate() == 1;
            }
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T onConnection(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException fault) {
            // Without the driver's words, which may quote a row.
            throw new AccountsUnavailableException(
                    "the account database failed (SQLSTATE " + fault.getSQLState() + ")");
        }
    }
}
