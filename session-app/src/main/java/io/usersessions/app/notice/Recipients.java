package io.usersessions.app.notice;

import io.usersessions.domain.model.UserId;
import java.util.Optional;

/** Finds out how to tell the owner of an account: the port for the accounts. */
@FunctionalInterface
public interface Recipients {
    /**
     * The owner of an account; empty if no account has this id. It is called on the thread that sends notices, and may take its time.
     *
     * @throws RuntimeException if the accounts cannot be reached now; it is tried again later
     */
    Optional<Recipient> of(UserId user);
}
