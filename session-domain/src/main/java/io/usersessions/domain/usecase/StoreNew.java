package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.store.StoredForm;
import io.usersessions.domain.store.UnfinishedSignIns;
import java.time.Instant;
import java.util.Optional;

/** Stores a session for the first time, under a new id if its own id is already taken. */
final class StoreNew {
    private static final int MAX_ATTEMPTS = 5;

    private final SessionRepository repository;
    private final StoredForm form;
    private final FreshKeys keys;
    private final SessionCap cap;
    private final UnfinishedSignIns unfinished;
    private final Announcer announcer;
    private final AnonymousGate gate;

    StoreNew(
            SessionRepository repository,
            StoredForm form,
            FreshKeys keys,
            SessionCap cap,
            UnfinishedSignIns unfinished,
            Announcer announcer,
            AnonymousGate gate) {
        this.repository = repository;
        this.form = form;
        this.keys = keys;
        this.cap = cap;
        this.unfinished = unfinished;
        this.announcer = announcer;
        this.gate = gate;
    }

    /** A session that is stored, and the key that opens it. */
    record Stored(Session session, SessionKey key) {}

    /** @param replaced a session that the caller ends once this one is stored */
    Stored store(Session session, SessionKey key, Optional<SessionId> replaced, Instant now) {
        session.user().ifPresent(unfinished::finish);
        Stored candidate = new Stored(session, key);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<Stored> stored = create(candidate.session(), replaced, now).when(new Outcome(candidate, now));
            if (stored.isPresent()) {
                return stored.get();
            }
            SessionKey fresh = keys.withNewId(session);
            candidate = new Stored(session.rekeyed(fresh), fresh);
        }
        throw new SessionStoreException(
                MAX_ATTEMPTS + " ids in a row were already taken: the key source is not random");
    }

    /** The outcome of an attempt to store a candidate: the candidate, or empty if its id is taken. */
    private final class Outcome implements Creation.Cases<Optional<Stored>> {
        private final Stored candidate;
        private final Instant now;

        Outcome(Stored candidate, Instant now) {
            this.candidate = candidate;
            this.now = now;
        }

        @Override
        public Optional<Stored> created(Creation.Created outcome) {
            announcer.announceEnded(outcome.ended(), EndReason.CAP_REACHED, Actor.SYSTEM, now);
            unfinished.finishOldest();
            return Optional.of(candidate);
        }

        @Override
        public Optional<Stored> idTaken(Creation.IdTaken outcome) {
            return Optional.empty();
        }

        @Override
        public Optional<Stored> capReached(Creation.CapReached outcome) {
            throw SignInRefusedException.of(candidate.session(), SignInRefusedException.Reason.CAP_REACHED);
        }

        @Override
        public Optional<Stored> signInOverruled(Creation.SignInOverruled outcome) {
            throw SignInRefusedException.of(candidate.session(), SignInRefusedException.Reason.ALL_ENDED);
        }
    }

    /** A store that fails may still have stored the session, or may store it later. */
    private Creation create(Session session, Optional<SessionId> replaced, Instant now) {
        NewSession next = NewSession.of(gate.admitted(form.of(session), now)).under(cap);
        try {
            return repository.create(replaced.map(next::replacing).orElse(next));
        } catch (SessionStoreException fault) {
            unfinished.undo(session, now, fault);
            unfinished.remember(session);
            throw fault;
        }
    }
}
