package io.usersessions.domain.usecase;

/**
 * A visit could not be closed as its request wanted: what it changed is not stored, except for the end of a session that it signed out.
 * The store works. After it, {@link Sessions#close} of the same visit returns what the client must do with its key.
 */
public abstract sealed class RefusedException extends RuntimeException
        permits AnonymousDataTooLargeException,
                EditRefusedException,
                SignInRefusedException,
                TooManyAnonymousSessionsException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
