package io.usersessions.benchmark.store.workload;

/**
 * A session store as an application uses it. Each method is one operation, and safe for any number of threads. An operation with an
 * unexpected result throws an {@link IllegalStateException}, since its time would not be the time of the workload.
 */
public interface Store extends AutoCloseable {
    /** A request that changes nothing: W1. */
    void load(int session);

    /** A request that sets one attribute: W2. */
    void change(int session, String value);

    /** A user signs in to a new session with all attributes: W3. */
    void signIn(int user);

    /** Lists the sessions of a user, from metadata if the contender has any; returns their number: W4. */
    int list(int user);

    /** Ends all sessions of a user except the first; returns the number of ended sessions: W5. */
    int endOthers(int user);

    /** The stored value of the attribute that {@link #change} sets; not measured. */
    String value(int session);

    @Override
    void close();
}
