package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;
import java.util.Optional;

/** Tells who someone is by name and password. */
@FunctionalInterface
public interface Accounts {
    /**
     * The user of this name and password; empty if there is no such name or the password is another, after about the same time.
     *
     * @param name anything a client may send
     * @param password anything a client may send; not kept
     * @throws AccountsUnavailableException if that cannot be found out at the moment
     */
    Optional<UserId> authenticate(String name, char[] password);
}
