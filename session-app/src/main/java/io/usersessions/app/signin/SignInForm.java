package io.usersessions.app.signin;

/**
 * What the sign-in page shows in its form.
 *
 * @param next the path to go to afterwards
 * @param name the name that was entered
 * @param error what was wrong; empty at first
 * @param notice what happened before, such as the end of the session; empty if nothing did
 */
public record SignInForm(String next, String name, String error, String notice) {
    static SignInForm of(String next, String name) {
        return new SignInForm(next, name, "", "");
    }

    SignInForm failing(String reason) {
        return new SignInForm(next, name, reason, notice);
    }

    SignInForm noting(String event) {
        return new SignInForm(next, name, error, event);
    }

    /** Whether the form comes back because of an error. */
    public boolean isFailed() {
        return !error.isEmpty();
    }
}
