package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.DataDelta;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionChange;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a visit changed, to the store, to what the client is to do with its key. */
final class CloseVisit {
    private final SessionRepository repository;
    private final StoreNew storeNew;
    private final SaveEdited saveEdited;
    private final EndReplaced endReplaced;
    private final Optional<ImportedKeys> importedKeys;
    private final Endings endings;
    private final Announcer announcer;
    private final SessionSettings settings;
    private final Time time;

    CloseVisit(
            SessionRepository repository,
            StoreNew storeNew,
            SaveEdited saveEdited,
            EndReplaced endReplaced,
            Optional<ImportedKeys> importedKeys,
            Endings endings,
            Announcer announcer,
            SessionSettings settings,
            Time time) {
        this.repository = repository;
        this.storeNew = storeNew;
        this.saveEdited = saveEdited;
        this.endReplaced = endReplaced;
        this.importedKeys = importedKeys;
        this.endings = endings;
        this.announcer = announcer;
        this.settings = settings;
        this.time = time;
    }

    KeyInstruction close(Visit visit) {
        Instant now = time.now();
        SessionChange change = SessionChange.between(visit.stored(), active(visit, now));
        return change.when(new Storing(visit, now));
    }

    /**
     * The session with this request's activity, unless there is nothing to store and no touch is due. Another agent is noted at once,
     * since no browser turns into another; another address waits for the touch, since phones change theirs all the time.
     */
    private Session active(Visit visit, Instant now) {
        Session closing = visit.session();
        boolean settled = visit.stored()
                .filter(closing::equals)
                .filter(before ->
                        before.client().userAgent().equals(visit.client().userAgent()))
                .filter(before -> now.isBefore(before.lastActivity().plus(settings.touchInterval(before.lifetime()))))
                .isPresent();
        return settled ? closing : closing.seenFrom(visit.client()).touched(now);
    }

    /** One step for each kind of change. */
    private final class Storing implements SessionChange.Cases<KeyInstruction> {
        private final Visit visit;
        private final Instant now;

        Storing(Visit visit, Instant now) {
            this.visit = visit;
            this.now = now;
        }

        @Override
        public KeyInstruction unchanged(SessionChange.Unchanged change) {
            // A key that opens nothing is of no use to who wants to be signed out.
            return visit.isSignedOut() && visit.presentedAnything() ? new Forget() : new Keep();
        }

        @Override
        public KeyInstruction touchDue(SessionChange.TouchDue change) {
            Session session = change.closing();
            repository.touch(
                    List.of(new Touch(session.id(), session.lastActivity(), session.expireDate(), session.client())));
            tellIfClientChanged(change.opened(), session);
            return new Keep();
        }

        @Override
        public KeyInstruction started(SessionChange.Started change) {
            StoreNew.Stored stored = storeNew.store(change.closing(), visit.key(), Optional.empty(), now);
            announcer.tell(new SessionEvent.Started(
                    stored.session().id(), stored.session().client(), now));
            return send(stored.session(), stored.key());
        }

        @Override
        public KeyInstruction edited(SessionChange.Edited change) {
            Optional<Session> saved = saveEdited.save(change);
            if (saved.isEmpty()) {
                return new Forget();
            }
            Session session = saved.get();
            tellIfClientChanged(change.opened(), session);
            boolean ownKey = session.keyDigest().equals(visit.key().digest());
            if (change.isRotated() && ownKey) {
                forgetReplacedKey();
                announcer.tell(new SessionEvent.Rotated(session.id(), session.user(), session.client(), now));
                return send(session, visit.key());
            }
            boolean newLifetime = !session.lifetime().equals(change.opened().lifetime());
            return newLifetime && ownKey ? send(session, visit.key()) : new Keep();
        }

        @Override
        public KeyInstruction signedIn(SessionChange.SignedIn change) {
            Optional<SessionId> replaced = change.replaced().map(Session::id);
            StoreNew.Stored stored = storeNew.store(change.closing(), visit.key(), replaced, now);
            Optional<Session> open = change.replaced()
                    .map(before -> replace(before, stored.session()))
                    .orElse(Optional.of(stored.session()));
            Session session = stored.session();
            announcer.tell(
                    new SessionEvent.SignedIn(session.id(), session.user().orElseThrow(), session.client(), now));
            return open.<KeyInstruction>map(signedIn -> send(signedIn, stored.key()))
                    .orElseGet(Forget::new);
        }

        private Optional<Session> replace(Session before, Session successor) {
            boolean carried = !visit.isSignedOut() && before.isCarriedInto(successor);
            EndReplaced.Outcome outcome = endReplaced.end(
                    before,
                    successor,
                    carried ? Optional.of(DataDelta.between(before.data(), successor.data())) : Optional.empty());
            outcome.ended().ifPresent(ended -> tellEnded(ended, EndReason.SIGNED_IN_ANEW));
            forgetReplacedKey();
            return outcome.successor();
        }

        @Override
        public KeyInstruction ended(SessionChange.Ended change) {
            repository.end(change.opened().id()).ifPresent(ended -> tellEnded(ended, EndReason.SIGNED_OUT));
            forgetReplacedKey();
            if (change.successor().isEmpty()) {
                return new Forget();
            }
            return started(new SessionChange.Started(change.successor().get()));
        }

        private void tellEnded(StoredSession ended, EndReason reason) {
            Actor actor = ended.user().map(Actor::of).orElse(Actor.SYSTEM);
            endings.told(List.of(ended.summary()), reason, actor, now);
        }

        /** Best effort: the session is ended or has another digest by now, so the foreign key opens nothing any more. */
        private void forgetReplacedKey() {
            try {
                visit.opened()
                        .replacedKey()
                        .ifPresent(foreign -> importedKeys.ifPresent(imported -> imported.forget(foreign.digest())));
            } catch (SessionStoreException leftBehind) {
                // What is left is a row without a use.
            }
        }

        private KeyInstruction send(Session session, SessionKey key) {
            return new Send(key, session.lifetime().cookieAge(session.createdAt(), now));
        }

        private void tellIfClientChanged(Session before, Session session) {
            if (!before.client().equals(session.client())) {
                announcer.tell(new SessionEvent.ClientChanged(
                        session.id(), session.user(), before.client(), session.client(), now));
            }
        }
    }
}
