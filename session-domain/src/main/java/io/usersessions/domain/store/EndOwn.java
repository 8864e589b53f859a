package io.usersessions.domain.store;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import java.time.Instant;
import java.util.Optional;

/** Ends a session when its browser signs out. */
public final class EndOwn {
    private final SessionRepository repository;
    private final StoredForm form;
    private final CloseRow closeRow;
    private final FreshKeys keys;
    private final Time time;

    public EndOwn(SessionRepository repository, StoredForm form, CloseRow closeRow, FreshKeys keys, Time time) {
        this.repository = repository;
        this.form = form;
        this.closeRow = closeRow;
        this.keys = keys;
        this.time = time;
    }

    /** Returns the session at its end; empty if it had already ended. */
    public Optional<StoredSession> end(Session session, Instant now) {
        StoredSession known = form.withoutData(session);
        try {
            return closeRow.close(known, keys.rotated(session.id()).digest(), now, meanwhile -> {});
        } catch (SessionStoreException fault) {
            return removed(known, now, fault);
        }
    }

    /** A store that cannot write, for example on a full disk, can often still delete. */
    private Optional<StoredSession> removed(StoredSession known, Instant since, SessionStoreException fault) {
        if (!time.mayRetrySince(since)) {
            throw fault;
        }
        try {
            return repository.end(known.id()).map(row -> known);
        } catch (SessionStoreException again) {
            fault.addSuppressed(again);
            throw fault;
        }
    }
}
