package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionKey;
import java.util.Optional;

/**
 * What a visit found when it asked for its session.
 *
 * @param stored the session as stored, empty if the visit is anonymous without a row
 * @param session the session the visit begins with: the stored one, or a blank one
 * @param key the key that opens {@code session}
 * @param standing what became of the key that the client presented
 */
record OpenedSession(Optional<Session> stored, Session session, SessionKey key, KeyStanding standing) {}
