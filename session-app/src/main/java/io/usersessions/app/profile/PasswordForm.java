package io.usersessions.app.profile;

import io.usersessions.app.password.PasswordRules;

/**
 * What the page for a new password shows in its form.
 *
 * @param name the name of the account, for password managers
 * @param endsOthers whether all other sessions are to be ended
 * @param currentError what is wrong with the current password; empty if nothing is
 * @param nextError what is wrong with the new one; empty if nothing is
 */
public record PasswordForm(String name, boolean endsOthers, String currentError, String nextError) {
    static PasswordForm of(String name, boolean endsOthers) {
        return new PasswordForm(name, endsOthers, "", "");
    }

    PasswordForm wrongCurrent(String reason) {
        return new PasswordForm(name, endsOthers, reason, "");
    }

    PasswordForm wrongNext(String reason) {
        return new PasswordForm(name, endsOthers, "", reason);
    }

    /** Whether the form comes back because of an error. */
    public boolean isFailed() {
        return !currentError.isEmpty() || !nextError.isEmpty();
    }

    /** The minimum length of a password. */
    public int minLength() {
        return PasswordRules.MIN_LENGTH;
    }
}
