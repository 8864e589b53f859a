package io.usersessions.domain.usecase;

/**
 * The changes of a visit were refused: they are not stored, except for the end of a session that the visit signed out. The store works. {@link
 * Sessions#close} of the same visit then returns what the client must do with its key.
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
