package io.usersessions.testkit;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Forwards every call; a broken one overrides what it does wrong. */
class ForwardingHistory implements SessionHistory {
    final SessionHistory sound;

    ForwardingHistory(SessionHistory sound) {
        this.sound = sound;
    }

    @Override
    public void add(Collection<HistoryEntry> entries) {
        sound.add(entries);
    }

    @Override
    public void fold(Collection<HistoryEntry> entries) {
        sound.fold(entries);
    }

    @Override
    public Page<HistoryEntry> list(UserId user, PageRequest page) {
        return sound.list(user, page);
    }

    @Override
    public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
        return sound.listOf(user, session, page);
    }

    @Override
    public List<Client> signInsOf(UserId user, int limit) {
        return sound.signInsOf(user, limit);
    }

    @Override
    public int purge(Instant now, Duration retention, int limit) {
        return sound.purge(now, retention, limit);
    }

    @Override
    public void forget(UserId user) {
        sound.forget(user);
    }
}
