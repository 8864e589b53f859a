package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.util.Optional;
import java.util.UUID;

/**
 * The ids of users: accounts of this application, and people of another system.
 *
 * <p>The two cannot be confused. The id of a person of another system contains a colon after the name of the system; the id of an account
 * does not, which the table of accounts also checks.
 */
public final class UserIds {
    private static final char SEPARATOR = ':';

    private UserIds() {}

    /** A random id for a new account, which never changes. */
    static UserId fresh() {
        return new UserId(UUID.randomUUID().toString());
    }

    /** The id, or empty if the text is not the id of an account. */
    static Optional<UserId> parse(String text) {
        try {
            return Optional.of(new UserId(text)).filter(UserIds::isOfAccount);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Whether this can be the id of an account. */
    static boolean isOfAccount(UserId user) {
        return user.value().indexOf(SEPARATOR) < 0;
    }

    /**
     * The id of a person of another system, such as {@code django:2}.
     *
     * @param system the name of that system, not empty and without a colon
     * @param id the id of the person in that system
     * @throws IllegalArgumentException if the name of the system is invalid, or both together are not a user id
     */
    public static UserId elsewhere(String system, String id) {
        if (system.isEmpty() || system.indexOf(SEPARATOR) >= 0 || id.isEmpty()) {
            throw new IllegalArgumentException(
                    "the name of a system must not contain a colon, and neither the name nor the id may be empty");
        }
        return new UserId(system + SEPARATOR + id);
    }
}
