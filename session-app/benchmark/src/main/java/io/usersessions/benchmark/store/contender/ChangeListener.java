package io.usersessions.benchmark.store.contender;

/** Is notified of the changes to undo after a measurement, for databases that cannot compare themselves with a snapshot. */
interface ChangeListener {
    ChangeListener NONE = new ChangeListener() {};

    /** A user has one more session. */
    default void signedIn(String id, int user) {}

    /** A user has only the first session left. */
    default void endedOthers(int user) {}
}
