package io.usersessions.benchmark.store.workload;

/**
 * Sessions as an application would use a contender: each method is one operation. Safe for any number of threads. Whatever does not go
 * as it should is an {@link IllegalStateException}: an operation that did something else is not one that was measured.
 */
public interface Store extends AutoCloseable {
    /** A request that changes nothing: W1. */
    void load(int session);

    /** A request that sets one attribute: W2. */
    void change(int session, String value);

    /** A user signs in to a new session with all attributes: W3. */
    void signIn(int user);

    /** The sessions of a user, from metadata where a contender has any; how many there are: W4. */
    int list(int user);

    /** Ends the sessions of a user but for the first; how many were ended: W5. */
    int endOthers(int user);

    /** The attribute that {@link #change} sets, as it is stored; not measured. */
    String value(int session);

    @Override
    void close();
}
