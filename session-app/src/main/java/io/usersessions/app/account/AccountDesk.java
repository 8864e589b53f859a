package io.usersessions.app.account;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;

/** Adds and renames accounts, and checks their passwords. */
public final class AccountDesk implements Accounts {
    /** The name of the account that is added at the very first start. */
    public static final AccountName DEMO = new AccountName("demo");

    /** The memory that checking a password needs, in bytes. */
    public static final long BYTES_PER_CHECK = PasswordHashing.BYTES;

    private static final int DEMO_PASSWORD_BYTES = 15;

    private final AccountTable table;
    private final PasswordTable passwords;
    private final StoredPasswords stored;
    private final Profiles profiles;
    private final PasswordHashing hashing = new PasswordHashing();
    private final InstantSource time;

    /** Accounts in the database of this data source, whose tables {@link AccountSchema} creates. */
    public AccountDesk(DataSource dataSource, InstantSource time) {
        this(dataSource, new Profiles(dataSource), time);
    }

    /** @param profiles of the same database */
    public AccountDesk(DataSource dataSource, Profiles profiles, InstantSource time) {
        this.table = new AccountTable(dataSource);
        this.passwords = new PasswordTable(dataSource);
        this.stored = new StoredPasswords(passwords, hashing);
        this.profiles = profiles;
        this.time = time;
    }

    @Override
    public Optional<UserId> authenticate(String name, char[] password) {
        return stored.matching(name, password);
    }

    @Override
    public Optional<Instant> passwordSince(String name) {
        return AccountName.parse(name).flatMap(passwords::since);
    }

    @Override
    public Optional<String> nameOf(UserId user) {
        return profiles.of(user).map(Profile::name);
    }

    /**
     * The user of this name. Do not reveal to the client whether the name exists.
     *
     * @param name any text from a client
     * @throws AccountsUnavailableException if the database fails
     */
    public Optional<UserId> named(String name) {
        return AccountName.parse(name).flatMap(table::id).flatMap(UserIds::parse);
    }

    /**
     * Adds an account.
     *
     * @return its id; empty, and nothing is changed, if the name is taken
     * @throws AccountsUnavailableException if the database fails
     */
    public Optional<UserId> add(AccountName name, char[] password, AccountKind kind) {
        AccountTable.Row row = row(name, password, kind);
        return table.insert(row) ? Optional.of(row.id()) : Optional.empty();
    }

    /**
     * Gives an account another name. Its sessions go on, since they refer to its id.
     *
     * @return false, and nothing is changed, if no account has the former name, or one has the new name
     * @throws AccountsUnavailableException if the database fails
     */
    public boolean rename(AccountName from, AccountName to) {
        return table.rename(from, to);
    }

    /**
     * Deletes an account if its password is right, and frees its name. Ids are never given again, so whoever takes the name gets nothing
     * that belonged to this account. Its sessions are not ended; nobody can sign in to it any more.
     *
     * @param password any text from a client
     * @return {@link SignInOutcome.Accepted} if it was deleted
     * @throws SignInsBusyException if too many people are signing in
     * @throws AccountsUnavailableException if the database fails
     * @throws io.usersessions.domain.port.SessionStoreException if the throttle cannot be reached
     */
    public SignInOutcome delete(People people, Profile owner, String password, Client client) {
        return people.check(
                owner.name(), password, client, user -> user.equals(owner.id()) && profiles.delete(owner.id()));
    }

    /**
     * Adds the account {@link #DEMO}, once in the lifetime of the database.
     *
     * @return its password; empty if the account was added before
     * @throws AccountsUnavailableException if the database fails
     */
    public Optional<String> addDemoAtFirstStart() {
        if (table.wasStarted()) {
            return Optional.empty();
        }
        String password = randomPassword();
        boolean added = table.insertAtFirstStart(row(DEMO, password.toCharArray(), AccountKind.ORDINARY));
        return added ? Optional.of(password) : Optional.empty();
    }

    private AccountTable.Row row(AccountName name, char[] password, AccountKind kind) {
        return new AccountTable.Row(
                UserIds.fresh(),
                name,
                hashing.hashNormal(CharBuffer.wrap(password)).phc(),
                kind == AccountKind.ADMINISTRATOR,
                time.instant());
    }

    private static String randomPassword() {
        byte[] random = new byte[DEMO_PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
