package io.usersessions.app.database;

/** The database cannot be started or reached; the message says what to do, and contains no password. */
public final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFault(String message) {
        super(message);
    }

    DatabaseFault(String message, Throwable cause) {
        super(message, cause);
    }

    static DatabaseFault unreachable(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new DatabaseFault("the database cannot be reached: " + root.getMessage(), failure);
    }
}
