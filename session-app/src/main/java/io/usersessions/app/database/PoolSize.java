package io.usersessions.app.database;

/**
 * How many connections to the database a process keeps at most.
 *
 * @param connections 1 to {@value #LARGEST}
 */
public record PoolSize(int connections) {
    /** What is enough for most. */
    public static final PoolSize DEFAULT = new PoolSize(16);

    private static final int LARGEST = 1_000;

    /** @throws IllegalArgumentException if it is out of range */
    public PoolSize {
        if (connections < 1 || connections > LARGEST) {
            throw new IllegalArgumentException("a pool has 1 to " + LARGEST + " connections, not " + connections);
        }
    }
}
