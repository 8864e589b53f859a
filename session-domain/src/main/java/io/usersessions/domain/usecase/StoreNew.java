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
import io.usersessions.domain.port.StoredSession;
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
    private final UnfinishedSignIns unfinished;
    private final Announcer announcer;
    private final AnonymousGate gate;

    StoreNew(
            SessionRepository repository,
            StoredForm form,
            FreshKeys keys,
            UnfinishedSignIns unfinished,
            Announcer announcer,
            AnonymousGate gate) {
        this.repository = repository;
        this.form = form;
        this.keys = keys;
        this.unfinished = unfinished;
        this.announcer = announcer;
        this.gate = gate;
    }

    /** A session that is stored, and the key that opens it. */
    record Stored(Session session, SessionKey key) {}

    /**
     * What a new session needs to know of the others of its owner.
     *
     * @param cap the limit on their number
     * @param replaced one that the caller ends once the new one is stored
     */
    record Entry(SessionCap cap, Optional<SessionId> replaced) {
        /** A session without an owner. */
        static final Entry ANONYMOUS = new Entry(SessionCap.NONE, Optional.empty());

        NewSession of(StoredSession first) {
            NewSession next = NewSession.of(first).under(cap);
            return replaced.map(next::replacing).orElse(next);
        }
    }

    Stored store(Session session, SessionKey key, Entry entry, Instant now) {
        session.user().ifPresent(unfinished::finish);
        Stored candidate = new Stored(session, key);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            Optional<Stored> stored = create(candidate.session(), entry, now).when(new Outcome(candidate, now));
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
    private Creation create(Session session, Entry entry, Instant now) {
        NewSession next = entry.of(gate.admitted(form.of(session), now));
        try {
            return repository.create(next);
        } catch (SessionStoreException fault) {
            unfinished.undo(session, now, fault);
            unfinished.remember(session);
            throw fault;
        }
    }
}
