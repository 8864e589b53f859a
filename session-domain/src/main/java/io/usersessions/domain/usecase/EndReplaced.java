package io.usersessions.domain.usecase;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.DataDelta;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import java.util.Optional;

/**
 * Ends the session that a sign-in replaces, after its successor is stored, and takes along what other requests saved in it meanwhile.
 *
 * <p>Whatever was saved before the end is in what the end returns, and whatever comes later finds the session gone: no update falls
 * between the two.
 */
final class EndReplaced {
    private final SessionRepository repository;
    private final StoredForm form;

    EndReplaced(SessionRepository repository, StoredForm form) {
        this.repository = repository;
        this.form = form;
    }

    /**
     * What became of a sign-in.
     *
     * @param ended the replaced session, empty if it had ended already
     * @param successor the session that is open now, empty if it was ended meanwhile
     */
    record Outcome(Optional<StoredSession> ended, Optional<Session> successor) {}

    /**
     * @param successor stored, and known to nobody yet
     * @param edit what the visit did to the data on its way into the successor; empty if none of it was carried over
     */
    Outcome end(Session replaced, Session successor, Optional<DataDelta> edit) {
        Optional<StoredSession> ended = endOrUndo(replaced, successor);
        Optional<Session> changedMeanwhile =
                ended.filter(last -> last.version() != replaced.version()).flatMap(this::readable);
        return new Outcome(
                ended,
                changedMeanwhile.isPresent() && edit.isPresent()
                        ? takenAlong(changedMeanwhile.get(), edit.get(), successor)
                        : Optional.of(successor));
    }

    /** If the end fails, the client does not learn of its new key: a session that nobody could open would be left behind. */
    private Optional<StoredSession> endOrUndo(Session replaced, Session successor) {
        try {
            return repository.end(replaced.id());
        } catch (SessionStoreException fault) {
            try {
                repository.end(successor.id());
            } catch (SessionStoreException again) {
                fault.addSuppressed(again);
            }
            throw fault;
        }
    }

    private Optional<Session> readable(StoredSession last) {
        return form.restore(last) instanceof StoredForm.Restored.Readable readable
                ? Optional.of(readable.session())
                : Optional.empty();
    }

    private Optional<Session> takenAlong(Session last, DataDelta edit, Session successor) {
        try {
            Session complete = successor.holding(edit.appliedTo(last.data())).atVersion(successor.version() + 1);
            boolean replaced =
                    repository.replace(form.of(complete), successor.version()) instanceof Replacement.Replaced;
            return replaced ? Optional.of(complete) : Optional.empty();
        } catch (AttributeRefusedException bothDoNotFit) {
            // The sign-in stands, with what its own visit held.
            return Optional.of(successor);
        }
    }
}
