package io.usersessions.domain.port;

/** Outcome of {@link SessionRepository#replace}. */
public sealed interface Replacement {
    /** The session is stored as given. */
    record Replaced() implements Replacement {}

    /**
     * Nothing was stored: someone else replaced the session since.
     *
     * @param current the session as it is stored now, read after the refusal
     */
    record Stale(StoredSession current) implements Replacement {}

    /** Nothing was stored: there is no such session any more. */
    record Gone() implements Replacement {}
}
