package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.change.SessionChange;
import io.usersessions.domain.draft.KeyStanding;
import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.Touch;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.store.EndOwn;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores one change of a session, and returns what the client must do with its key. */
record StoreChange(
        SessionRepository repository,
        StoreNew storeNew,
        SaveEdited saveEdited,
        StoreSignIn storeSignIn,
        EndOwn endOwn,
        Announcer announcer,
        ActivityPolicy activity) {
    KeyInstruction store(SessionChange change, SessionDraft draft, Instant now) {
        return change.when(new Steps(draft, now));
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
            // After a sign-out, the client must not keep a key that opens nothing.
            boolean presentsKey = draft.opened().standing() != KeyStanding.ABSENT;
            return draft.isSignedOut() && presentsKey ? new Forget() : new Keep();
        }

        @Override
        public KeyInstruction touchDue(SessionChange.TouchDue change) {
            Session session = change.closing();
            repository.touch(List.of(new Touch(
                    session.id(), session.version(), session.lastActivity(), session.expireDate(), session.client())));
            announceClientChange(change.opened(), session);
            return new Keep();
        }

        @Override
        public KeyInstruction started(SessionChange.Started change) {
            if (draft.opened().standing() == KeyStanding.REPLACED && !draft.isSignedOut()) {
                return late(change.closing());
            }
            StoreNew.Stored stored = storeNew.store(change.closing(), draft.key(), StoreNew.Entry.ANONYMOUS, now);
            announcer.announce(new SessionEvent.Started(
                    stored.session().id(), stored.session().client(), now));
            return Send.of(stored.session(), stored.key(), now);
        }

        /** The browser has a newer key already, which must stay. */
        private KeyInstruction late(Session closing) {
            if (closing.isBlank()) {
                return new Keep();
            }
            throw EditRefusedException.keyReplaced();
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
                announcer.announce(change.isReauthentication() ? reauthenticated(session) : rotated(session));
                return Send.of(session, draft.key(), now);
            }
            boolean isNewLifetime = !session.lifetime().equals(change.opened().lifetime());
            return isNewLifetime && isOwnKey ? Send.of(session, draft.key(), now) : new Keep();
        }

        private SessionEvent reauthenticated(Session session) {
            return new SessionEvent.Reauthenticated(session.id(), session.user().orElseThrow(), session.client(), now);
        }

        private SessionEvent rotated(Session session) {
            return new SessionEvent.Rotated(session.id(), session.user(), session.client(), now);
        }

        @Override
        public KeyInstruction signedIn(SessionChange.SignedIn change) {
            return storeSignIn.store(change, draft, now);
        }

        @Override
        public KeyInstruction ended(SessionChange.Ended change) {
            endOwn.end(change.opened(), now)
                    .ifPresent(ended -> announcer.announceEnd(ended.summary(), EndReason.SIGNED_OUT, now));
            return change.successor()
                    .map(successor -> started(new SessionChange.Started(successor)))
                    .orElseGet(Forget::new);
        }

        /** To keep less or more of the same client is no change. */
        private void announceClientChange(Session before, Session session) {
            if (ActivityPolicy.isOther(before, session, session.client()) && activity.isFirstChange(session, now)) {
                Client former = session.seenFrom(before.client()).client();
                announcer.announce(
                        new SessionEvent.ClientChanged(session.id(), session.user(), former, session.client(), now));
            }
        }
    }
}
