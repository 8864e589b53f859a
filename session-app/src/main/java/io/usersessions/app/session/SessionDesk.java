package io.usersessions.app.session;

import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.OwnSessions;

/** The sessions of users, and what is kept beside them. */
public record SessionDesk(OwnSessions own, OwnHistory history, SessionNotes notes, EndRecords ends) {}
