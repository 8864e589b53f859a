package io.usersessions.app.account;

/** More people are signing in than passwords can be checked for at the moment; nothing was found out. The message is safe to show. */
public final class SignInsBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SignInsBusyException() {
        super("Very many people are signing in at this moment. Try again shortly.", null, false, false);
    }
}
