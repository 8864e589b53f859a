package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionChange;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.Touch;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a visit changed, to the store, to what the client is to do with its key. */
final class CloseVisit {
    private final SessionRepository repository;
    private final StoreNew storeNew;
    private final SaveEdited saveEdited;
    private final Optional<ImportedKeys> importedKeys;
    private final Endings endings;
    private final Announcer announcer;
    private final Duration touchInterval;
    private final Time time;

    CloseVisit(
            SessionRepository repository,
            StoreNew storeNew,
            SaveEdited saveEdited,
            Optional<ImportedKeys> importedKeys,
            Endings endings,
            Announcer announcer,
            Duration touchInterval,
            Time time) {
        this.repository = repository;
        this.storeNew = storeNew;
        this.saveEdited = saveEdited;
        this.importedKeys = importedKeys;
        this.endings = endings;
        this.announcer = announcer;
        this.touchInterval = touchInterval;
        this.time = time;
    }

    KeyInstruction close(Visit visit) {
        Instant now = time.now();
        SessionChange change = SessionChange.between(visit.stored(), active(visit, now));
        return change.when(new Storing(visit, now));
    }

    /** The session with this request's activity, unless there is nothing to store and no touch is due. */
    private Session active(Visit visit, Instant now) {
        Session closing = visit.session();
        boolean settled = visit.stored()
                .filter(closing::equals)
                .filter(before -> before.client().equals(visit.client()))
                .filter(before -> now.isBefore(before.lastActivity().plus(touchInterval)))
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
            return new Keep();
        }

        @Override
        public KeyInstruction touchDue(SessionChange.TouchDue change) {
            Session session = change.closing();
            repository.touch(
                    List.of(new Touch(session.id(), session.lastActivity(), session.expireDate(), session.client())));
            tellIfClientChanged(change.opened(), session);
            return followedByCookie(session);
        }

        @Override
        public KeyInstruction started(SessionChange.Started change) {
            StoreNew.Stored stored = storeNew.store(change.closing(), visit.key(), now);
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
            return newLifetime && ownKey ? send(session, visit.key()) : followedByCookie(session);
        }

        @Override
        public KeyInstruction signedIn(SessionChange.SignedIn change) {
            StoreNew.Stored stored = storeNew.store(change.closing(), visit.key(), now);
            Session session = stored.session();
            announcer.tell(
                    new SessionEvent.SignedIn(session.id(), session.user().orElseThrow(), session.client(), now));
            change.replaced().ifPresent(replaced -> end(replaced, EndReason.SIGNED_IN_ANEW));
            return send(session, stored.key());
        }

        @Override
        public KeyInstruction ended(SessionChange.Ended change) {
            end(change.opened(), EndReason.SIGNED_OUT);
            if (change.successor().isEmpty()) {
                return new Forget();
            }
            return started(new SessionChange.Started(change.successor().get()));
        }

        private void end(Session session, EndReason reason) {
            Actor actor = session.user().map(Actor::of).orElse(Actor.SYSTEM);
            repository.end(session.id()).ifPresent(ended -> endings.told(List.of(ended), reason, actor, now));
            forgetReplacedKey();
        }

        private void forgetReplacedKey() {
            visit.opened()
                    .replacedKey()
                    .ifPresent(foreign -> importedKeys.ifPresent(imported -> imported.forget(foreign.digest())));
        }

        /** A cookie with an age of its own must follow the expiry that moved; the client's key is the same. */
        private KeyInstruction followedByCookie(Session session) {
            boolean ownKey = session.keyDigest().equals(visit.key().digest());
            return ownKey
                            && session.lifetime()
                                    .cookieAge(session.expireDate(), now)
                                    .isPresent()
                    ? send(session, visit.key())
                    : new Keep();
        }

        private KeyInstruction send(Session session, SessionKey key) {
            return new Send(key, session.lifetime().cookieAge(session.expireDate(), now));
        }

        private void tellIfClientChanged(Session before, Session session) {
            if (!before.client().equals(session.client())) {
                announcer.tell(new SessionEvent.ClientChanged(
                        session.id(), session.user(), before.client(), session.client(), now));
            }
        }
    }
}
