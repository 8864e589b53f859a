package io.usersessions.app.database;

/**
 * The maximum number of connections to the database.
 *
 * @param connections 1 to {@value #MAX_CONNECTIONS}
 */
public record PoolSize(int connections) {
    /** Enough for most applications. */
    public static final PoolSize DEFAULT = new PoolSize(16);

    private static final int MAX_CONNECTIONS = 1_000;

    /** @throws IllegalArgumentException if it is out of range */
    public PoolSize {
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw new IllegalArgumentException(
                    "a pool has 1 to " + MAX_CONNECTIONS + " connections, not " + connections);
        }
    }
}
