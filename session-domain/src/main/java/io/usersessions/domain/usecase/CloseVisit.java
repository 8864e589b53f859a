package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.DataDelta;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionChange;
import io.usersessions.domain.model.SessionChange.SignedIn;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionRepository;
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
    private final EndOwn endOwn;
    private final Endings endings;
    private final Announcer announcer;
    private final SessionSettings settings;
    private final Time time;
    private final ClientChanges clientChanges;

    CloseVisit(
            SessionRepository repository,
            StoreNew storeNew,
            SaveEdited saveEdited,
            EndReplaced endReplaced,
            EndOwn endOwn,
            Endings endings,
            Announcer announcer,
            SessionSettings settings,
            Time time) {
        this.repository = repository;
        this.storeNew = storeNew;
        this.saveEdited = saveEdited;
        this.endReplaced = endReplaced;
        this.endOwn = endOwn;
        this.endings = endings;
        this.announcer = announcer;
        this.settings = settings;
        this.time = time;
        this.clientChanges = new ClientChanges(settings);
    }

    KeyInstruction close(Visit visit) {
        Instant now = time.now();
        if (visit.isUnderFormerKey()) {
            return underFormerKey(visit, now);
        }
        SessionChange change = SessionChange.between(visit.stored(), active(visit, now));
        return change.when(new Storing(visit, now));
    }

    /** Nothing of the session is changed, not even its activity; a sign-in begins another beside it. */
    private KeyInstruction underFormerKey(Visit visit, Instant now) {
        Session closing = visit.session();
        if (visit.stored().filter(closing::equals).isPresent()) {
            return new Keep();
        }
        if (visit.isStored() || closing.signIn().isEmpty()) {
            throw EditRefusedException.sessionChanged(visit.opened().session().id());
        }
        return new Storing(visit, now).signedIn(new SignedIn(closing, Optional.empty()));
    }

    /**
     * The session with this request's activity, unless there is nothing to store and no touch is due. Another agent is noted at once,
     * since no browser turns into another, though once in a touch interval; another address waits for the touch, since phones change
     * theirs all the time.
     */
    private Session active(Visit visit, Instant now) {
        Session closing = visit.session();
        Client client = visit.stored()
                .filter(before -> before.id().equals(closing.id()))
                .map(before -> clientChanges.seen(before, visit.client(), now))
                .orElse(visit.client());
        boolean settled = visit.stored()
                .filter(closing::equals)
                .filter(before -> before.client().userAgent().equals(client.userAgent()))
                .filter(before -> now.isBefore(before.lastActivity().plus(settings.touchInterval(before.lifetime()))))
                .isPresent();
        return settled ? closing : closing.seenFrom(client).touched(now);
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
            if (visit.opened().standing() == KeyStanding.REPLACED && !visit.isSignedOut()) {
                throw EditRefusedException.keyReplaced();
            }
            StoreNew.Stored stored = storeNew.store(change.closing(), visit.key(), Optional.empty(), now);
            announcer.tell(new SessionEvent.Started(
                    stored.session().id(), stored.session().client(), now));
            return send(stored.session(), stored.key());
        }

        @Override
        public KeyInstruction edited(SessionChange.Edited change) {
            Optional<Session> saved = saveEdited.save(change);
            if (saved.isEmpty()) {
                if (isRotationAlone(change)) {
                    return new Keep();
                }
                throw EditRefusedException.sessionChanged(change.opened().id());
            }
            Session session = saved.get();
            tellIfClientChanged(change.opened(), session);
            boolean ownKey = session.keyDigest().matches(visit.key().digest());
            if (change.isRotated() && ownKey) {
                announcer.tell(new SessionEvent.Rotated(session.id(), session.user(), session.client(), now));
                return send(session, visit.key());
            }
            boolean newLifetime = !session.lifetime().equals(change.opened().lifetime());
            return newLifetime && ownKey ? send(session, visit.key()) : new Keep();
        }

        /** Whether nothing is lost if it is not stored. */
        private static boolean isRotationAlone(SessionChange.Edited change) {
            return change.isRotated()
                    && change.delta().isEmpty()
                    && change.closing().signIn().equals(change.opened().signIn())
                    && change.closing().lifetime().equals(change.opened().lifetime());
        }

        @Override
        public KeyInstruction signedIn(SessionChange.SignedIn change) {
            Optional<SessionId> replaced = change.replaced().map(Session::id);
            StoreNew.Stored stored = storeNew.store(change.closing(), visit.key(), replaced, now);
            Session session = change.replaced()
                    .map(before -> replace(before, stored.session()))
                    .orElse(stored.session());
            announcer.tell(
                    new SessionEvent.SignedIn(session.id(), session.user().orElseThrow(), session.client(), now));
            return send(session, stored.key());
        }

        private Session replace(Session before, Session successor) {
            boolean carried = !visit.isSignedOut() && before.isCarriedInto(successor);
            EndReplaced.Outcome outcome = endReplaced.end(
                    before,
                    successor,
                    carried ? Optional.of(DataDelta.between(before.data(), successor.data())) : Optional.empty(),
                    now);
            outcome.ended().ifPresent(ended -> tellEnded(ended, EndReason.SIGNED_IN_ANEW));
            return outcome.successor();
        }

        @Override
        public KeyInstruction ended(SessionChange.Ended change) {
            endOwn.end(change.opened(), now).ifPresent(ended -> tellEnded(ended, EndReason.SIGNED_OUT));
            if (change.successor().isEmpty()) {
                return new Forget();
            }
            return started(new SessionChange.Started(change.successor().get()));
        }

        private void tellEnded(StoredSession ended, EndReason reason) {
            Actor actor = ended.user().map(Actor::of).orElse(Actor.SYSTEM);
            endings.told(List.of(ended.summary()), reason, actor, now);
        }

        private KeyInstruction send(Session session, SessionKey key) {
            return new Send(key, session.lifetime().cookieAge(session.createdAt(), now));
        }

        private void tellIfClientChanged(Session before, Session session) {
            if (!before.client().equals(session.client()) && clientChanges.isFirst(session, now)) {
                announcer.tell(new SessionEvent.ClientChanged(
                        session.id(), session.user(), before.client(), session.client(), now));
            }
        }
    }
}
