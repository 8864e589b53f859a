package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Authenticates people by name and password, and finds their names. */
public interface Accounts {
    /**
     * The user with this name and password; empty if the name does not exist or the password is wrong, after about the same time.
     *
     * @param name any text from a client
     * @param password any text from a client; not kept
     * @return the id of the account, which never changes
     * @throws AccountsUnavailableException if the accounts cannot be reached
     */
    Optional<UserId> authenticate(String name, char[] password);

    /** The same for a password as text, whose copy is wiped. */
    default Optional<UserId> authenticate(String name, String text) {
        char[] password = text.toCharArray();
        try {
            return authenticate(name, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Since when the account of this name has its password; empty if nobody has the name. It is never the same after a change of the
     * password, and is read from the store by each call.
     *
     * @param name any text from a client
     * @throws AccountsUnavailableException if the accounts cannot be reached
     */
    Optional<Instant> passwordSince(String name);

    /**
     * The name of an account; empty if no account has this id, as for people of another system. A changed name is returned within a
     * minute.
     *
     * @throws AccountsUnavailableException if the accounts cannot be reached
     */
    Optional<String> nameOf(UserId user);

    /** The text that names a user: the name of the account, or the id if there is no account. */
    default String titleOf(UserId user) {
        return nameOf(user).orElseGet(user::value);
    }
}
