package io.usersessions.domain.usecase;

import io.usersessions.domain.change.SessionChange.Edited;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.refusal.AnonymousDataTooLargeException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.store.StoredForm;
import java.util.Optional;

/**
 * Saves an edited session by compare-and-set, and merges it with what other requests saved meanwhile.
 *
 * <p>Each failed attempt means that another request was saved, so the last of n concurrent requests needs at most n attempts.
 */
final class SaveEdited {
    private static final int MAX_ATTEMPTS = 100;

    private final SessionRepository repository;
    private final StoredForm form;
    private final AnonymousGate gate;

    SaveEdited(SessionRepository repository, StoredForm form, AnonymousGate gate) {
        this.repository = repository;
        this.form = form;
        this.gate = gate;
    }

    /**
     * Saves an edit.
     *
     * @return the session as it was saved; empty if the session no longer exists
     * @throws EditRefusedException if the edit does not fit together with what other requests saved
     * @throws AnonymousDataTooLargeException if the edit, alone or with those of other requests, exceeds the anonymous quota
     */
    Optional<Session> save(Edited edit) {
        Attempts attempts = new Attempts(edit);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            if (attempts.next().when(attempts)) {
                return attempts.saved;
            }
        }
        throw new SessionStoreException("session " + edit.opened().id()
                + " could not be saved: other requests changed it " + MAX_ATTEMPTS + " times");
    }

    /** The attempts to save one edit; each case returns whether the attempts are over. */
    private final class Attempts implements Replacement.Cases<Boolean> {
        private final Edited edit;
        private Session session;
        private long expectedVersion;
        private Optional<Session> saved = Optional.empty();

        Attempts(Edited edit) {
            this.edit = edit;
            this.session = edit.closing();
            this.expectedVersion = edit.opened().version();
        }

        Replacement next() {
            session = session.atVersion(expectedVersion + 1);
            return repository.replace(gate.sizeChecked(form.of(session), edit), expectedVersion);
        }

        @Override
        public Boolean replaced(Replacement.Replaced outcome) {
            saved = Optional.of(session);
            return true;
        }

        @Override
        public Boolean stale(Replacement.Stale outcome) {
            Session current = restored(outcome.current());
            expectedVersion = current.version();
            session = merged(current, edit);
            return false;
        }

        @Override
        public Boolean gone(Replacement.Gone outcome) {
            return true;
        }
    }

    private static Session merged(Session current, Edited edit) {
        try {
            return edit.mergedInto(current);
        } catch (AttributeRefusedException beyondLimit) {
            throw EditRefusedException.doesNotFit(current.id(), String.valueOf(beyondLimit.getMessage()), beyondLimit);
        } catch (RuntimeException failed) {
            // Its message may quote a value.
            throw EditRefusedException.doesNotFit(current.id(), "an update failed on the other value", failed);
        }
    }

    private Session restored(StoredSession current) {
        return form.restore(current)
                .orElseThrow(reason -> new SessionStoreException(
                        "session " + current.id() + " cannot be merged with what another request saved: " + reason));
    }
}
