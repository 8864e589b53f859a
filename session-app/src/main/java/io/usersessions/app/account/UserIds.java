package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.util.Optional;
import java.util.UUID;

/**
 * Who can own a session: an account of this application, or a person whom another system knows.
 *
 * <p>The two cannot be confused. The id of a person from elsewhere has a colon, after the name of the system; the id of an account has none,
 * which the table of accounts checks, too.
 */
public final class UserIds {
    private static final char SEPARATOR = ':';

    private UserIds() {}

    /** The id of a new account: random, and kept for as long as the account is. */
    static UserId fresh() {
        return new UserId(UUID.randomUUID().toString());
    }

    /** The id that this text is, or empty if it is none of an account. */
    static Optional<UserId> parse(String text) {
        try {
            return Optional.of(new UserId(text)).filter(UserIds::isOfAccount);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Whether an id can be that of an account. */
    static boolean isOfAccount(UserId user) {
        return user.value().indexOf(SEPARATOR) < 0;
    }

    /**
     * The id of a person whom another system knows by a key, such as {@code django:2}.
     *
     * @param system name of that system, not empty and without a colon
     * @param key anything that tells its users apart
     * @throws IllegalArgumentException if the system has no such name, or both together are no user id
     */
    public static UserId elsewhere(String system, String key) {
        if (system.isEmpty() || system.indexOf(SEPARATOR) >= 0 || key.isEmpty()) {
            throw new IllegalArgumentException("the name of a system has no colon, and neither it nor a key is empty");
        }
        return new UserId(system + SEPARATOR + key);
    }
}
