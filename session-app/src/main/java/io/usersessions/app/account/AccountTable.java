package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of accounts. */
final class AccountTable {
    private static final String ID = "select id from user_accounts.account where name = ?";
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

    private final StatementRunner statements;

    AccountTable(DataSource dataSource) {
        this.statements = new StatementRunner(dataSource);
    }

    /** An account to be stored. */
    record Row(UserId id, AccountName name, String passwordHash, boolean admin, Instant createdAt) {}

    /** The id of the account with this name, not checked yet. */
    Optional<String> id(AccountName name) {
        return statements.first(ID, statement -> statement.setString(1, name.value()), row -> row.getString(1));
    }

    /** Whether the first start is recorded. */
    boolean wasStarted() {
        return statements.first(FIRST_START, statement -> {}, row -> true).isPresent();
    }

    /**
     * Stores an account and records the first start.
     *
     * @return false, and nothing is stored, if the first start is recorded already or the name is taken
     */
    boolean insertAtFirstStart(Row account) {
        return statements.changesOne(INSERT_AT_FIRST_START, statement -> {
            statement.setObject(1, account.createdAt().atOffset(ZoneOffset.UTC));
            statement.setString(2, account.id().value());
            statement.setString(3, account.name().value());
            statement.setString(4, account.passwordHash());
            statement.setBoolean(5, account.admin());
        });
    }

    /**
     * Stores an account.
     *
     * @return false, and nothing is stored, if the name is taken
     */
    boolean insert(Row account) {
        return statements.changesOne(INSERT, statement -> {
            statement.setString(1, account.id().value());
            statement.setString(2, account.name().value());
            statement.setString(3, account.passwordHash());
            statement.setBoolean(4, account.admin());
            statement.setObject(5, account.createdAt().atOffset(ZoneOffset.UTC));
        });
    }

    /**
     * Changes the name of an account.
     *
     * @return false, and nothing is changed, if no account has the former name, or one has the new name
     */
    boolean rename(AccountName from, AccountName to) {
        return statements.changesOne(RENAME, statement -> {
            statement.setString(1, to.value());
            statement.setString(2, from.value());
            statement.setString(3, to.value());
        });
    }
}
