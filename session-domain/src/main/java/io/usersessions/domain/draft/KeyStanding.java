package io.usersessions.domain.draft;

/** What a presented key is to the session it names. */
public enum KeyStanding {
    /** The request presents no key. */
    ABSENT,
    /** It is malformed or unknown, or its session expired or was ended from elsewhere. */
    OPENS_NOTHING,
    /** Its session has another key, or its own browser ended it: the request is late, or the key was copied. */
    REPLACED,
    /** It opens the session. */
    CURRENT,
    /** A rotation that gained no right replaced it a moment ago: it still opens the session, and cannot change it. */
    FORMER,
    /** It is a key of another system. It opens the session, and closing the visit replaces it with a key of this library. */
    FOREIGN
}
