package io.usersessions.domain.draft;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionKey;
import java.util.Optional;

/**
 * What a visit found when it opened its session.
 *
 * @param stored the session as stored; empty if the visit is anonymous and has no row
 * @param session the session that the visit begins with: the stored one or a blank one
 * @param key the key that opens {@code session}
 * @param standing what the presented key means for its session
 */
public record OpenedSession(Optional<Session> stored, Session session, SessionKey key, KeyStanding standing) {}
