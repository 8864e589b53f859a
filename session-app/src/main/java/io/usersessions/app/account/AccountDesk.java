package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;

/** Adds accounts, and knows the ones there are. */
public final class AccountDesk implements Accounts {
    /** Name of the account that is made at the very first start. */
    public static final UserId DEMO = new UserId("demo");

    private static final int DEMO_PASSWORD_BYTES = 15;

    private final AccountTable table;
    private final PasswordHashing hashing = new PasswordHashing();
    private final InstantSource time;

    /** Accounts in the database of this data source, whose tables {@link AccountSchema} makes. */
    public AccountDesk(DataSource dataSource, InstantSource time) {
        this.table = new AccountTable(dataSource);
        this.time = time;
    }

    @Override
    public Optional<UserId> authenticate(String name, char[] password) {
        Optional<UserId> user = userId(name);
        // A name that nobody has costs a hash too, or the time would tell.
        String stored = user.flatMap(table::passwordHash).orElse(PasswordHashing.OF_NOBODY);
        boolean matches = hashing.matches(password, stored);
        return user.filter(known -> matches && !stored.equals(PasswordHashing.OF_NOBODY));
    }

    /**
     * Adds an account.
     *
     * @return false, and nothing is changed, if there is one of this name
     * @throws AccountsUnavailableException if the database fails
     */
    public boolean add(UserId name, char[] password, AccountKind kind) {
        return table.insert(row(name, password, kind));
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

    private AccountTable.Row row(UserId name, char[] password, AccountKind kind) {
        return new AccountTable.Row(name, hashing.hash(password), kind == AccountKind.ADMINISTRATOR, time.instant());
    }

    private static Optional<UserId> userId(String name) {
        try {
            return Optional.of(new UserId(name));
        } catch (IllegalArgumentException nobodysName) {
            return Optional.empty();
        }
    }

    private static String randomPassword() {
        byte[] random = new byte[DEMO_PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
