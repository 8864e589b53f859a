package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Forwards every call; a broken one overrides what it does wrong. */
class ForwardingDirectory implements SessionDirectory {
    final SessionDirectory sound;

    ForwardingDirectory(SessionDirectory sound) {
        this.sound = sound;
    }

    @Override
    public List<SessionSummary> list(UserId owner, Instant now) {
        return sound.list(owner, now);
    }

    @Override
    public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
        return sound.end(owner, id, now);
    }

    @Override
    public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
        return sound.endOthers(owner, kept, now);
    }

    @Override
    public List<SessionSummary> endAll(UserId owner, Instant now) {
        return sound.endAll(owner, now);
    }
}
