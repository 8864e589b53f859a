package io.usersessions.app.session;

import io.usersessions.domain.model.Client;
import java.time.Instant;

/**
 * When and from where somebody ended a session.
 *
 * @param by the agent and the address that the end was ordered from
 */
public record EndRecord(Instant at, Client by) {}
