package io.usersessions.persistence;

import io.usersessions.domain.port.StoredSession;

/** A session on its way into the table: what its statement is given. */
record Save(StoredSession session, Binds binds) {
    static Save of(StoredSession session) {
        return new Save(session, SessionBinds.of(session));
    }
}
