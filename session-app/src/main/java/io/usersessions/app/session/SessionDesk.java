package io.usersessions.app.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.OwnSessions;
import java.util.Optional;

/** The sessions of users, and what is kept beside them. */
public record SessionDesk(OwnSessions own, OwnHistory history, SessionNotes notes, EndRecords ends) {
    /** A live session of a user; empty for every other id. */
    public Optional<SessionSummary> live(UserId user, SessionId id) {
        return own.list(user).stream()
                .filter(session -> session.id().equals(id))
                .findFirst();
    }
}
