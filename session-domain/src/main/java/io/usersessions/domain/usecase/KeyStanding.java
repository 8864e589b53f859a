package io.usersessions.domain.usecase;

/** What a presented key is to the session it names. */
enum KeyStanding {
    /** It opens nothing: there was none, it is malformed or unknown, or its session expired or was ended from elsewhere. */
    OPENS_NOTHING,
    /** Its session has another key, or was ended by the browser it belongs to: the request is late, or the key was copied. */
    REPLACED,
    /** It opens the session. */
    CURRENT,
    /** It was replaced a moment ago by a rotation that gained no right: it still opens the session, and changes nothing. */
    FORMER,
    /** It is a key of another system that opens the session, and is replaced by one of our own when the visit is closed. */
    FOREIGN
}
