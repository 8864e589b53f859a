package io.usersessions.servlet.guard;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.KeyInstruction;
import org.jspecify.annotations.Nullable;

/**
 * How the visit of a request ended: with an instruction for the client, or with a failure, which every further attempt meets again. Its caller
 * sees to it that one thread at a time ends the visit.
 */
final class VisitEnd {
    private static final KeyInstruction KEEP = new KeyInstruction.Keep();

    private volatile @Nullable KeyInstruction instruction;
    private @Nullable RuntimeException failure;
    private int status;

    /** Any thread may ask. */
    boolean isReached() {
        return instruction != null;
    }

    /** Closes the visit if it is not closed; returns what the client must do with its key. */
    KeyInstruction reach(@Nullable OpenedVisit visit, int responseStatus) {
        if (failure != null) {
            throw failure;
        }
        KeyInstruction due = instruction;
        if (due == null) {
            due = closed(visit, responseStatus);
            status = responseStatus;
            instruction = due;
        }
        return due;
    }

    private KeyInstruction closed(@Nullable OpenedVisit visit, int responseStatus) {
        try {
            return visit == null ? KEEP : visit.closeFor(responseStatus);
        } catch (RuntimeException fault) {
            failure = fault;
            throw fault;
        }
    }

    /** Closes a visit that was opened after the end, as by an error page. */
    void catchUp(OpenedVisit visit) {
        if (instruction != null) {
            visit.closeFor(status);
        }
    }

    /** Stores what changed since; returns another instruction, or null if the one from before stays. */
    @Nullable
    KeyInstruction goOn(@Nullable OpenedVisit visit) {
        KeyInstruction later = visit == null ? KEEP : visit.session().closeAgain();
        if (later.equals(KEEP)) {
            return null;
        }
        instruction = later;
        return later;
    }

    /** Goes on without an exception after the visit could not be closed. A refused sign-in may have ended the session before. */
    void giveUp(@Nullable OpenedVisit visit) {
        if (failure != null) {
            instruction = visit == null || failure instanceof SessionStoreException ? KEEP : closedAfterRefusal(visit);
            failure = null;
        }
    }

    private static KeyInstruction closedAfterRefusal(OpenedVisit visit) {
        try {
            return visit.close();
        } catch (RuntimeException again) {
            return KEEP;
        }
    }
}
