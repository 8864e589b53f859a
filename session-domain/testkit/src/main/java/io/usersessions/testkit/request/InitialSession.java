package io.usersessions.testkit.request;

/** The session that the browser has before its requests. */
enum InitialSession {
    ANONYMOUS,
    SIGNED_IN
}
