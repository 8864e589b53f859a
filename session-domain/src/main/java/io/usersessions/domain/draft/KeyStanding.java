package io.usersessions.domain.draft;

/** What a presented key means for the session that it names. */
public enum KeyStanding {
    /** The request presents no key. */
    ABSENT,
    /** It is malformed or unknown, or its session expired or was ended by someone else. */
    OPENS_NOTHING,
    /** Its session has another key or was ended by its own browser: the request is late, or the key was copied. */
    REPLACED,
    /** It opens the session. */
    CURRENT,
    /** A rotation without authentication replaced it a moment ago: it still opens the session but cannot change it. */
    FORMER,
    /** Another system issued it. It opens the session, and closing the visit replaces it with a key of this library. */
    FOREIGN
}
