package io.usersessions.app.account;

import io.usersessions.domain.model.UserId;

/** What became of a name and a password. Only {@link Accepted} reveals that there is such an account. */
public sealed interface SignInOutcome {
    /** The password of this user. */
    record Accepted(UserId user) implements SignInOutcome {}

    /** The password is wrong, or nobody has the name. */
    record Wrong() implements SignInOutcome {}

    /**
     * Too many sign-ins failed, and the password was not checked.
     *
     * @param seconds time to wait before the next one, 1 or more
     */
    record Delayed(long seconds) implements SignInOutcome {}
}
