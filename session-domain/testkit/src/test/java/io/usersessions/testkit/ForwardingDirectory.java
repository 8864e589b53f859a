package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
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
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        return sound.search(query, page);
    }

    @Override
    public long count(SessionQuery query) {
        return sound.count(query);
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

    @Override
    public List<SessionSummary> endEveryone(int limit) {
        return sound.endEveryone(limit);
    }

    /** Everything that matches, on one page. */
    final List<SessionSummary> all(SessionQuery query) {
        return sound.search(query, PageRequest.first(PageRequest.MAX_LIMIT)).items();
    }
}
