package io.usersessions.app.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.usersessions.domain.model.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds and renames accounts, and checks their passwords. */
public final class AccountDesk implements Accounts {
    /** The name of the account that is added at the very first start. */
    public static final AccountName DEMO = new AccountName("demo");

    /** The memory that checking a password needs, in bytes. */
    public static final long BYTES_PER_CHECK = PasswordHashing.BYTES;

    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);
    private static final int DEMO_PASSWORD_BYTES = 15;
    private static final int MAX_CACHED_NAMES = 10_000;

    private final AccountTable table;
    private final PasswordHashing hashing = new PasswordHashing();
    private final InstantSource time;
    private final Cache<UserId, String> names = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED_NAMES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Accounts in the database of this data source, whose tables {@link AccountSchema} creates. */
    public AccountDesk(DataSource dataSource, InstantSource time) {
        this.table = new AccountTable(dataSource);
        this.time = time;
    }

    @Override
    public Optional<UserId> authenticate(String name, char[] password) {
        Optional<Credentials> credentials =
                AccountName.parse(name).flatMap(named -> table.find(named).flatMap(row -> credentials(named, row)));
        // A name that nobody has costs a hash too, or the time of the answer would reveal it.
        boolean matches =
                hashing.matches(password, credentials.map(Credentials::hash).orElse(PasswordHashing.OF_NOBODY));
        Optional<UserId> user = credentials.filter(account -> matches).map(Credentials::id);
        user.ifPresent(id -> names.put(id, name));
        return user;
    }

    /** The id and the password hash of an account, in a valid form. */
    private record Credentials(UserId id, Argon2Hash hash) {}

    private static Optional<Credentials> credentials(AccountName name, AccountTable.Stored row) {
        Optional<Credentials> credentials = UserIds.parse(row.id())
                .flatMap(id -> Argon2Hash.parse(row.passwordHash()).map(hash -> new Credentials(id, hash)));
        if (credentials.isEmpty()) {
            LOG.error("nobody can sign in as {}: the password hash or the id in its row has an unknown form", name);
        }
        return credentials;
    }

    @Override
    public Optional<String> nameOf(UserId user) {
        if (!UserIds.isOfAccount(user)) {
            return Optional.empty();
        }
        String cached = names.getIfPresent(user);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<String> stored = table.name(user);
        stored.ifPresent(name -> names.put(user, name));
        return stored;
    }

    /**
     * The user of this name. Do not reveal to the client whether the name exists.
     *
     * @param name any text from a client
     * @throws AccountsUnavailableException if the database fails
     */
    public Optional<UserId> named(String name) {
        return AccountName.parse(name).flatMap(table::find).flatMap(row -> UserIds.parse(row.id()));
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
                UserIds.fresh(), name, hashing.hash(password).phc(), kind == AccountKind.ADMINISTRATOR, time.instant());
    }

    private static String randomPassword() {
        byte[] random = new byte[DEMO_PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
