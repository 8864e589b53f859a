package io.usersessions.domain.store;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import java.time.Instant;
import java.util.Optional;

/** A sign-out: ends the session of the browser that asks for it. */
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

    /** What the session was at its end; empty if it had ended already. */
    public Optional<StoredSession> end(Session session, Instant now) {
        StoredSession known = form.withoutData(session);
        try {
            return closeRow.close(known, keys.rotated(session.id()).digest(), now, meanwhile -> {});
        } catch (SessionStoreException fault) {
            return removed(known, now, fault);
        }
    }

    /** A store that can keep nothing more, as on a full disk, can often still remove. */
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
