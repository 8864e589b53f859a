package io.usersessions.app.database;

/** The database cannot be started or reached; the message says what to do about it, and holds no password. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFault(String message) {
        super(message);
    }

    DatabaseFault(String message, Throwable cause) {
        super(message, cause);
    }
}
