package io.usersessions.domain.port;

/** The store failed: nothing is known of what was asked, and of a write not even whether it took effect. */
public class SessionStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SessionStoreException(String message) {
        super(message);
    }

    public SessionStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
