package io.usersessions.domain.refusal;

/**
 * The changes of a visit were refused: they are not stored, except for the end of a session that the visit signed out. The store works. {@code
 * Sessions.close} of the same visit then returns what the client must do with its key.
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

    /** Hands this refusal to the one case it is. */
    public abstract <R> R when(Cases<R> cases);

    /** One method for each refusal: with a new refusal the compiler names every place that must handle it. */
    public interface Cases<R> {
        R signIn(SignInRefusedException refusal);

        R edit(EditRefusedException refusal);

        R anonymousDataTooLarge(AnonymousDataTooLargeException refusal);

        R tooManyAnonymousSessions(TooManyAnonymousSessionsException refusal);
    }
}
