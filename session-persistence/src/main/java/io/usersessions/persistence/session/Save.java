package io.usersessions.persistence.session;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.sql.Binds;

/**
 * A session to save.
 *
 * @param binds the values for a statement that saves it alone
 */
record Save(StoredSession session, Binds binds) {
    static Save anonymous(StoredSession session) {
        return new Save(session, SessionBinds.of(session));
    }

    static Save belowCap(StoredSession session, int cap) {
        return new Save(session, SessionBinds.of(session).with(OwnedInserts.CAP, cap));
    }

    static Save replacing(long expectedVersion, StoredSession next) {
        return new Save(next, SessionBinds.of(next).with(ReplaceStatements.EXPECTED_VERSION, expectedVersion));
    }
}
