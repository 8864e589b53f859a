package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.util.Arrays;
import java.util.Optional;

/** Tells who someone is by name and password, and what someone is called. */
public interface Accounts {
    /**
     * The user of this name and password; empty if there is no such name or the password is another, after about the same time.
     *
     * @param name anything a client may send
     * @param password anything a client may send; not kept
     * @return the id of the account, which stays when the name changes
     * @throws SignInsBusyException if too many ask at the moment
     * @throws AccountsUnavailableException if that cannot be found out at the moment
     */
    Optional<UserId> authenticate(String name, char[] password);

    /** The same for a password that came as text; the copy that is made of it is wiped. */
    default Optional<UserId> authenticate(String name, String text) {
        char[] password = text.toCharArray();
        try {
            return authenticate(name, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * The name of an account; empty if there is none of this id, as for people from elsewhere. A name that changed is known within a minute.
     *
     * @throws AccountsUnavailableException if that cannot be found out at the moment
     */
    Optional<String> nameOf(UserId user);

    /** What to call someone: the name of the account, or the id of who has none. */
    default String titleOf(UserId user) {
        return nameOf(user).orElseGet(user::value);
    }
}
