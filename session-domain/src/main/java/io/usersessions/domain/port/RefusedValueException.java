package io.usersessions.domain.port;

/**
 * The store works but refuses a value, and would refuse it again. None of the values passed in the same call took effect; the caller can pass
 * the others again without the refused one.
 */
public final class RefusedValueException extends SessionStoreException {
    private static final long serialVersionUID = 1L;

    public RefusedValueException(String message) {
        super(message);
    }

    public RefusedValueException(String message, Throwable cause) {
        super(message, cause);
    }
}
