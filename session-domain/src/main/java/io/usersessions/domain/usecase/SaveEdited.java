package io.usersessions.domain.usecase;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionChange.Edited;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import java.util.Optional;

/**
 * Saves an edited session by compare-and-set, and merges with what others saved meanwhile.
 *
 * <p>Each refusal means that another request was saved, so among n requests at once the last needs n attempts at most.
 */
final class SaveEdited {
    private static final int ATTEMPTS = 100;

    private final SessionRepository repository;
    private final StoredForm form;
    private final AnonymousGate gate;

    SaveEdited(SessionRepository repository, StoredForm form, AnonymousGate gate) {
        this.repository = repository;
        this.form = form;
        this.gate = gate;
    }

    /**
     * The session as it was saved, or empty if it is gone.
     *
     * @throws EditRefusedException if the edit does not fit beside what others saved
     * @throws AnonymousDataTooLargeException if the edit, or what it is with that of others, is more than the session may hold
     */
    Optional<Session> save(Edited edit) {
        long expected = edit.opened().version();
        Session next = edit.closing();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            next = next.atVersion(expected + 1);
            Replacement outcome = repository.replace(gate.weighed(form.of(next), edit), expected);
            if (outcome instanceof Replacement.Replaced) {
                return Optional.of(next);
            }
            if (outcome instanceof Replacement.Gone) {
                return Optional.empty();
            }
            Session current = restored(((Replacement.Stale) outcome).current());
            expected = current.version();
            next = merged(current, edit);
        }
        throw new SessionStoreException(
                "session " + next.id() + " was changed by others " + ATTEMPTS + " times while it was being saved");
    }

    private static Session merged(Session current, Edited edit) {
        try {
            return Merge.onto(current, edit);
        } catch (AttributeRefusedException beyondLimit) {
            throw EditRefusedException.doesNotFit(current.id(), beyondLimit);
        }
    }

    private Session restored(StoredSession current) {
        StoredForm.Restored restored = form.restore(current);
        if (restored instanceof StoredForm.Restored.Readable readable) {
            return readable.session();
        }
        throw new SessionStoreException("session " + current.id()
                + " cannot be merged with what another request saved: "
                + ((StoredForm.Restored.Unreadable) restored).reason());
    }
}
