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

/** Adds accounts, and knows the ones there are. */
public final class AccountDesk implements Accounts {
    /** Name of the account that is made at the very first start. */
    public static final AccountName DEMO = new AccountName("demo");

    private static final Logger LOG = LoggerFactory.getLogger(AccountDesk.class);
    private static final int DEMO_PASSWORD_BYTES = 15;
    private static final int MOST_NAMES = 10_000;

    private final AccountTable table;
    private final PasswordHashing hashing = new PasswordHashing();
    private final InstantSource time;
    private final Cache<UserId, String> names = Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** Accounts in the database of this data source, whose tables {@link AccountSchema} makes. */
    public AccountDesk(DataSource dataSource, InstantSource time) {
        this.table = new AccountTable(dataSource);
        this.time = time;
    }

    @Override
    public Optional<UserId> authenticate(String name, char[] password) {
        Optional<Known> known =
                AccountName.parse(name).flatMap(named -> table.find(named).flatMap(row -> known(named, row)));
        // A name that nobody has costs a hash too, or the time would tell.
        boolean matches = hashing.matches(password, known.map(Known::hash).orElse(PasswordHashing.OF_NOBODY));
        Optional<UserId> user = known.filter(account -> matches).map(Known::id);
        user.ifPresent(id -> names.put(id, name));
        return user;
    }

    /** An account that someone can sign in to. */
    private record Known(UserId id, Argon2Hash hash) {}

    private static Optional<Known> known(AccountName name, AccountTable.Stored row) {
        Optional<Known> known = UserIds.parse(row.id())
                .flatMap(id -> Argon2Hash.parse(row.passwordHash()).map(hash -> new Known(id, hash)));
        if (known.isEmpty()) {
            LOG.error("nobody can sign in as {}: its row has no password hash or no id of a known form", name);
        }
        return known;
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
     * The user of this name, for who has to know whether there is one; it is nothing to tell whoever gave the name.
     *
     * @param name anything a client may send
     * @throws AccountsUnavailableException if the database fails
     */
    public Optional<UserId> named(String name) {
        return AccountName.parse(name).flatMap(table::find).flatMap(row -> UserIds.parse(row.id()));
    }

    /**
     * Adds an account.
     *
     * @return its id; empty, and nothing is changed, if there is one of this name
     * @throws AccountsUnavailableException if the database fails
     */
    public Optional<UserId> add(AccountName name, char[] password, AccountKind kind) {
        AccountTable.Row row = row(name, password, kind);
        return table.insert(row) ? Optional.of(row.id()) : Optional.empty();
    }

    /**
     * Gives an account another name. Its sessions stay what they are, since they know it by its id.
     *
     * @return false, and nothing is changed, if there is no account of the former name, or one of the new name
     * @throws AccountsUnavailableException if the database fails
     */
    public boolean rename(AccountName from, AccountName to) {
        return table.rename(from, to);
    }

    /**
     * Adds the account {@link #DEMO}, once in the life of the database.
     *
     * @return its password, at the one time it is added
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
