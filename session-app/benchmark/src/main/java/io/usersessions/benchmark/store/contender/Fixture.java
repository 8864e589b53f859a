package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Store;

/** The database of one contender and its content. */
public interface Fixture extends AutoCloseable {
    /** Stores the sessions of this range; called once for each range. */
    void seed(int from, int to);

    /** Keeps a copy of what is stored now, for {@link #restore}. */
    void snapshot();

    /** Gives each user exactly the sessions of the {@link #snapshot}. The content of sessions that still exist stays as it is. */
    void restore();

    /**
     * Makes the server log the image of every page that it would otherwise log while an operation is timed. Between two checkpoints
     * this happens once for each page, however many sessions are saved.
     */
    default void logPages() {}

    /** The number of stored sessions. */
    long sessions();

    /** The size of the sessions with everything that belongs to them, in bytes. */
    long bytes();

    /** The contender as it is timed, with connections of its own. */
    Store open();

    /** The contender on one connection whose traffic is counted. */
    CountedStore openCounted();

    @Override
    void close();
}
