package io.usersessions.app.notice;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;

/**
 * What the link in a notice permits: to end this session of this user, and nothing else.
 *
 * @param session may have ended already
 */
public record NotMe(UserId user, SessionId session) {}
