package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.Collection;

/** Tells that sessions ended; of a closed one that was told when it was closed. */
record Endings(Announcer announcer) {
    void told(Collection<SessionSummary> ended, EndReason reason, Actor actor, Instant now) {
        announcer.tellAll(ended.stream()
                .filter(session -> !session.isClosed())
                .map(session ->
                        new SessionEvent.Ended(session.id(), session.user(), session.client(), reason, actor, now))
                .toList());
    }
}
