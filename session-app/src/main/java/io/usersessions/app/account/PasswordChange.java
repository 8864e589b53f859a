package io.usersessions.app.account;

import io.usersessions.app.password.PasswordFlaw;

/** What became of a change of a password. Only {@link Changed} changed it. */
public sealed interface PasswordChange {
    /** The password is the new one. */
    record Changed() implements PasswordChange {}

    /** The new password cannot be chosen. The current one was not checked. */
    record Flawed(PasswordFlaw flaw) implements PasswordChange {}

    /** The new password is the current one. */
    record Same() implements PasswordChange {}

    /** The current password is wrong, or was changed by somebody else at the same moment. */
    record Wrong() implements PasswordChange {}

    /**
     * Too many wrong passwords were tried, and the current one was not checked.
     *
     * @param seconds time to wait before the next one, 1 or more
     */
    record Delayed(long seconds) implements PasswordChange {}
}
