package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import java.time.Instant;
import java.util.Optional;

/** Stores a session for the first time, under a fresh id if its own turns out to be taken. */
final class StoreNew {
    private static final int ATTEMPTS = 5;

    private final SessionRepository repository;
    private final StoredForm form;
    private final FreshKeys keys;
    private final SessionCap cap;
    private final UnfinishedSignIns unfinished;
    private final Endings endings;
    private final AnonymousGate gate;

    StoreNew(
            SessionRepository repository,
            StoredForm form,
            FreshKeys keys,
            SessionCap cap,
            UnfinishedSignIns unfinished,
            Endings endings,
            AnonymousGate gate) {
        this.repository = repository;
        this.form = form;
        this.keys = keys;
        this.cap = cap;
        this.unfinished = unfinished;
        this.endings = endings;
        this.gate = gate;
    }

    /** A session that is stored, and the key that opens it. */
    record Stored(Session session, SessionKey key) {}

    /** @param replaced a session that the caller ends once this one is stored */
    Stored store(Session session, SessionKey key, Optional<SessionId> replaced, Instant now) {
        session.user().ifPresent(unfinished::finish);
        Stored candidate = new Stored(session, key);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Creation creation = create(candidate.session(), replaced, now);
            if (creation instanceof Creation.Created created) {
                endings.told(created.ended(), EndReason.CAP_REACHED, Actor.SYSTEM, now);
                unfinished.finishOldest();
                return candidate;
            }
            if (creation instanceof Creation.CapReached) {
                throw SignInRefusedException.of(session, SignInRefusedException.Reason.CAP_REACHED);
            }
            if (creation instanceof Creation.SignInOverruled) {
                throw SignInRefusedException.of(session, SignInRefusedException.Reason.ALL_ENDED);
            }
            SessionKey fresh = keys.insteadOf(session);
            candidate = new Stored(session.rekeyed(fresh), fresh);
        }
        throw new SessionStoreException(ATTEMPTS + " ids in a row were taken: the key source is not random");
    }

    /** A store that fails may have stored the session all the same, or do so yet. */
    private Creation create(Session session, Optional<SessionId> replaced, Instant now) {
        StoredSession admitted = gate.admitted(form.of(session), now);
        try {
            return repository.create(admitted, cap, replaced);
        } catch (SessionStoreException fault) {
            unfinished.undo(session, now, fault);
            unfinished.remember(session);
            throw fault;
        }
    }
}
