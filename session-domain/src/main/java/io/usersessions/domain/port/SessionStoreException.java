package io.usersessions.domain.port;

/** The store failed. The result of a read is unknown, and a write may or may not have taken effect. */
public class SessionStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionStoreException(String message) {
        super(message);
    }

    public SessionStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
