package io.usersessions.domain.usecase;

import io.usersessions.domain.change.DataDelta;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.store.CloseRow;
import io.usersessions.domain.store.StoredForm;
import io.usersessions.domain.store.UnfinishedSignIns;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends the session that a sign-in replaces, after its successor is stored, and carries over what other requests saved in it meanwhile.
 *
 * <p>What other requests saved goes into the successor first. Then the replaced session ends if no request saved since, so no update is lost. The
 * sign-in either succeeds or changes nothing: the replaced session stays unchanged until its end, and if the store fails before that, the
 * successor is ended instead.
 */
record EndReplaced(
        SessionRepository repository,
        StoredForm form,
        CloseRow closeRow,
        FreshKeys keys,
        UnfinishedSignIns unfinished,
        Time time) {
    /**
     * The outcome of a sign-in.
     *
     * @param ended the replaced session; empty if it had already ended
     * @param successor the session that is open now
     */
    record Outcome(Optional<StoredSession> ended, Session successor) {}

    /**
     * @param successor the stored successor, whose key was not sent to any client yet
     * @param edit changes that the visit made to the data while carrying it over; empty if no data was carried over
     * @throws SignInRefusedException if the successor was ended meanwhile
     */
    Outcome end(Session replaced, Session successor, Optional<DataDelta> edit, Instant now) {
        KeyDigest unusedDigest = keys.rotated(replaced.id()).digest();
        StoredSession known = form.withoutData(replaced);
        Carrying carrying = new Carrying(successor, edit);
        try {
            Optional<StoredSession> ended = closeRow.close(known, unusedDigest, now, carrying::carryOver);
            return new Outcome(ended, carrying.successor);
        } catch (SessionStoreException fault) {
            if (time.mayRetrySince(now) && isClosed(known, unusedDigest, fault)) {
                return new Outcome(Optional.of(known), carrying.successor);
            }
            unfinished.undo(carrying.successor, now, fault);
            throw fault;
        }
    }

    /** Whether the end took effect although its answer was lost. */
    private boolean isClosed(StoredSession known, KeyDigest unusedDigest, SessionStoreException fault) {
        try {
            return repository
                    .find(known.id())
                    .filter(row -> row.keyDigest().matches(unusedDigest))
                    .isPresent();
        } catch (SessionStoreException again) {
            fault.addSuppressed(again);
            return false;
        }
    }

    /** The successor, with what others saved in the replaced session. */
    private final class Carrying {
        private final Optional<DataDelta> edit;
        private Session successor;

        Carrying(Session successor, Optional<DataDelta> edit) {
            this.successor = successor;
            this.edit = edit;
        }

        void carryOver(StoredSession meanwhile) {
            edit.ifPresent(own -> form.restore(meanwhile).readable().ifPresent(last -> save(last, own)));
        }

        private void save(Session last, DataDelta edit) {
            Session complete;
            try {
                complete = successor.holding(edit.appliedTo(last.data())).atVersion(successor.version() + 1);
            } catch (RuntimeException bothDoNotFit) {
                // The sign-in succeeds with the data of its own visit.
                return;
            }
            successor =
                    repository.replace(form.of(complete), successor.version()).when(new Completion(complete));
        }
    }

    /** The successor after an attempt to complete it. No client has its key yet, so if it changed or is gone, someone ended it. */
    private record Completion(Session complete) implements Replacement.Cases<Session> {
        @Override
        public Session replaced(Replacement.Replaced outcome) {
            return complete;
        }

        @Override
        public Session stale(Replacement.Stale outcome) {
            throw ended();
        }

        @Override
        public Session gone(Replacement.Gone outcome) {
            throw ended();
        }

        private SignInRefusedException ended() {
            return SignInRefusedException.of(complete, SignInRefusedException.Reason.ALL_ENDED);
        }
    }
}
