package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;

/**
 * Activity of a session that changed nothing else.
 *
 * @param id the session
 * @param lastActivity when it was active
 * @param expireDate when it expires if nothing more comes
 * @param client where it was seen
 */
public record Touch(SessionId id, Instant lastActivity, Instant expireDate, Client client) {}
