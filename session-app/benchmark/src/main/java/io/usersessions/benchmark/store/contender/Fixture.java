package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Store;

/** The database of one contender and what is in it. */
public interface Fixture extends AutoCloseable {
    /** Stores the sessions of this range; once for each range. */
    void seed(int from, int to);

    /** Notes what is stored now as what {@link #restore} goes back to. */
    void keep();

    /** Gives each user the sessions back that were there at {@link #keep}, and no others. What sessions hold is left as it is. */
    void restore();

    /**
     * Has the image of every page logged that is still to be since the last checkpoint, so that none is while anything is timed:
     * between two checkpoints that happens once for each page, however many sessions are saved.
     */
    default void logPages() {}

    /** How many sessions are stored. */
    long sessions();

    /** What the sessions and all that belongs to them take up, in bytes. */
    long bytes();

    /** The contender as it is timed, over connections of its own. */
    Store open();

    /** The contender on one connection that is counted on. */
    Counted openCounted();

    @Override
    void close();
}
