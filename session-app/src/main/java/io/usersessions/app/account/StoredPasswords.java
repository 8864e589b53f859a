package io.usersessions.app.account;

import io.usersessions.app.password.PasswordRules;
import io.usersessions.domain.model.UserId;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares passwords with their stored hashes. A hash of another cost than the usual one is renewed when its password is at hand. */
final class StoredPasswords {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPasswords.class);

    private final PasswordTable table;
    private final PasswordHashing hashing;

    StoredPasswords(PasswordTable table, PasswordHashing hashing) {
        this.table = table;
        this.hashing = hashing;
    }

    /** The id and the password hash of an account, in a valid form. */
    private record Credentials(UserId id, Argon2Hash hash) {}

    /** The user with this name and password. A name that nobody has costs a hash too, or the time of the answer would reveal it. */
    Optional<UserId> matching(String name, char[] password) {
        Optional<Credentials> credentials =
                AccountName.parse(name).flatMap(named -> table.find(named).flatMap(row -> credentials(named, row)));
        Argon2Hash stored = credentials.map(Credentials::hash).orElse(PasswordHashing.OF_NOBODY);
        char[] normal = PasswordRules.normal(CharBuffer.wrap(password)).toCharArray();
        try {
            boolean isMatch = matches(password, normal, stored);
            credentials.filter(account -> isMatch).ifPresent(account -> renewIfOld(account, normal));
            return credentials.filter(account -> isMatch).map(Credentials::id);
        } finally {
            Arrays.fill(normal, '\0');
        }
    }

    /** A hash from before passwords were brought into one form is that of the password as it was typed. */
    private boolean matches(char[] typed, char[] normal, Argon2Hash stored) {
        return hashing.matches(normal, stored) || (!Arrays.equals(typed, normal) && hashing.matches(typed, stored));
    }

    private void renewIfOld(Credentials account, char[] normal) {
        if (!account.hash().costsAsMuchAs(PasswordHashing.OF_NOBODY)) {
            table.renew(account.id(), account.hash(), hashing.hash(normal));
        }
    }

    private static Optional<Credentials> credentials(AccountName name, PasswordTable.Stored row) {
        Optional<Credentials> credentials = UserIds.parse(row.id())
                .flatMap(id -> Argon2Hash.parse(row.hash()).map(hash -> new Credentials(id, hash)));
        if (credentials.isEmpty()) {
            LOG.error("nobody can sign in as {}: the password hash or the id in its row has an unknown form", name);
        }
        return credentials;
    }
}
