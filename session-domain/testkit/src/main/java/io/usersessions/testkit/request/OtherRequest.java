package io.usersessions.testkit.request;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.usecase.Visit;

/** A request at the same time as the one that changes the key. */
enum OtherRequest {
    /** Changes nothing. */
    LOOK,
    /** Puts an attribute into the session; a request that comes too late puts it into a new session. */
    WRITE,
    /** Wants a session even if it stays empty. */
    START,
    /** Changes nothing, but its activity is due to be stored. */
    TOUCH;

    void apply(Visit visit, String name) {
        if (this == WRITE) {
            visit.put(name, SessionValue.of(true));
        } else if (this == START) {
            visit.start();
        }
    }
}
