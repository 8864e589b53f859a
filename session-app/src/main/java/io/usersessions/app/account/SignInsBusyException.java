package io.usersessions.app.account;

/** Too many people are signing in, and this password was not checked. The message is safe to show. */
public final class SignInsBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInsBusyException() {
        super("Very many people are signing in at this moment. Try again shortly.", null, false, false);
    }
}
