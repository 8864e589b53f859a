package io.usersessions.domain.port;

/**
 * The store works and refuses a value that it was given, whoever brings it and however often. Nothing took effect of the values that it
 * was given together; those it does not refuse can be given again without it.
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
