package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.DataDelta;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionChange;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores what a visit changed, and says what the client must do with its key. */
final class CloseVisit {
    private final SessionRepository repository;
    private final StoreNew storeNew;
    private final SaveEdited saveEdited;
    private final EndReplaced endReplaced;
    private final EndOwn endOwn;
    private final Announcer announcer;
    private final ActivityPolicy activity;
    private final Time time;

    CloseVisit(
            SessionRepository repository,
            StoreNew storeNew,
            SaveEdited saveEdited,
            EndReplaced endReplaced,
            EndOwn endOwn,
            Announcer announcer,
            ActivityPolicy activity,
            Time time) {
        this.repository = repository;
        this.storeNew = storeNew;
        this.saveEdited = saveEdited;
        this.endReplaced = endReplaced;
        this.endOwn = endOwn;
        this.announcer = announcer;
        this.activity = activity;
        this.time = time;
    }

    /**
     * How a visit was closed.
     *
     * @param draft what the visit shows from now on
     * @param refusal why its changes were not stored; empty if they were
     */
    record Closed(KeyInstruction instruction, SessionDraft draft, Optional<RefusedException> refusal) {}

    /** Stores a draft. If it is refused, all of it is undone except the end of a session that the request signed out, which is stored. */
    Closed close(SessionDraft draft) {
        try {
            return new Closed(store(draft), draft, Optional.empty());
        } catch (RefusedException refusal) {
            SessionDraft undone = draft.undone();
            return new Closed(undone.isSignedOut() ? store(undone) : new Keep(), undone, Optional.of(refusal));
        }
    }

    private KeyInstruction store(SessionDraft draft) {
        Instant now = time.now();
        if (draft.isUnderFormerKey()) {
            return underFormerKey(draft, now);
        }
        return SessionChange.between(draft.stored(), activity.noted(draft, now)).when(new Steps(draft, now));
    }

    /** Nothing of the session is changed, not even its activity; a sign-in begins another session. */
    private KeyInstruction underFormerKey(SessionDraft draft, Instant now) {
        Session session = draft.session();
        if (draft.stored().filter(session::equals).isPresent()) {
            return new Keep();
        }
        if (draft.storedSelf().isPresent() || session.signIn().isEmpty()) {
            throw EditRefusedException.sessionChanged(draft.opened().session().id());
        }
        return new Steps(draft, now).signedIn(new SessionChange.SignedIn(session, Optional.empty()));
    }

    /** One step for each kind of change. */
    private final class Steps implements SessionChange.Cases<KeyInstruction> {
        private final SessionDraft draft;
        private final Instant now;

        Steps(SessionDraft draft, Instant now) {
            this.draft = draft;
            this.now = now;
        }

        @Override
        public KeyInstruction unchanged(SessionChange.Unchanged change) {
            // A client that wants to be signed out has no use for a key that opens nothing.
            boolean presentsKey = draft.opened().standing() != KeyStanding.ABSENT;
            return draft.isSignedOut() && presentsKey ? new Forget() : new Keep();
        }

        @Override
        public KeyInstruction touchDue(SessionChange.TouchDue change) {
            Session session = change.closing();
            repository.touch(
                    List.of(new Touch(session.id(), session.lastActivity(), session.expireDate(), session.client())));
            announceClientChange(change.opened(), session);
            return new Keep();
        }

        @Override
        public KeyInstruction started(SessionChange.Started change) {
            if (draft.opened().standing() == KeyStanding.REPLACED && !draft.isSignedOut()) {
                throw EditRefusedException.keyReplaced();
            }
            StoreNew.Stored stored = storeNew.store(change.closing(), draft.key(), Optional.empty(), now);
            announcer.announce(new SessionEvent.Started(
                    stored.session().id(), stored.session().client(), now));
            return send(stored.session(), stored.key());
        }

        @Override
        public KeyInstruction edited(SessionChange.Edited change) {
            Optional<Session> saved = saveEdited.save(change);
            if (saved.isEmpty()) {
                if (change.isRotationAlone()) {
                    return new Keep();
                }
                throw EditRefusedException.sessionChanged(change.opened().id());
            }
            return instructionAfter(change, saved.get());
        }

        private KeyInstruction instructionAfter(SessionChange.Edited change, Session session) {
            announceClientChange(change.opened(), session);
            boolean isOwnKey = session.keyDigest().matches(draft.key().digest());
            if (change.isRotated() && isOwnKey) {
                announcer.announce(new SessionEvent.Rotated(session.id(), session.user(), session.client(), now));
                return send(session, draft.key());
            }
            boolean isNewLifetime = !session.lifetime().equals(change.opened().lifetime());
            return isNewLifetime && isOwnKey ? send(session, draft.key()) : new Keep();
        }

        @Override
        public KeyInstruction signedIn(SessionChange.SignedIn change) {
            Optional<SessionId> replaced = change.replaced().map(Session::id);
            StoreNew.Stored stored = storeNew.store(change.closing(), draft.key(), replaced, now);
            Session session = change.replaced()
                    .map(before -> replace(before, stored.session()))
                    .orElse(stored.session());
            announcer.announce(
                    new SessionEvent.SignedIn(session.id(), session.user().orElseThrow(), session.client(), now));
            return send(session, stored.key());
        }

        private Session replace(Session before, Session successor) {
            boolean isCarriedOver = !draft.isSignedOut() && before.isCarriedInto(successor);
            Optional<DataDelta> edit =
                    isCarriedOver ? Optional.of(DataDelta.between(before.data(), successor.data())) : Optional.empty();
            EndReplaced.Outcome outcome = endReplaced.end(before, successor, edit, now);
            outcome.ended().ifPresent(ended -> announceEnd(ended, EndReason.SIGNED_IN_ANEW));
            return outcome.successor();
        }

        @Override
        public KeyInstruction ended(SessionChange.Ended change) {
            endOwn.end(change.opened(), now).ifPresent(ended -> announceEnd(ended, EndReason.SIGNED_OUT));
            return change.successor()
                    .map(successor -> started(new SessionChange.Started(successor)))
                    .orElseGet(Forget::new);
        }

        private void announceEnd(StoredSession ended, EndReason reason) {
            Actor actor = ended.user().map(Actor::of).orElse(Actor.SYSTEM);
            announcer.announceEnded(List.of(ended.summary()), reason, actor, now);
        }

        private void announceClientChange(Session before, Session session) {
            if (!before.client().equals(session.client()) && activity.isFirstChange(session, now)) {
                announcer.announce(new SessionEvent.ClientChanged(
                        session.id(), session.user(), before.client(), session.client(), now));
            }
        }

        private KeyInstruction send(Session session, SessionKey key) {
            return new Send(key, session.lifetime().cookieAge(session.createdAt(), now));
        }
    }
}
