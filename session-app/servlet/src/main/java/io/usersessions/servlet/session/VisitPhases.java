package io.usersessions.servlet.session;

import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;

/**
 * The visits of one request, one after the other: the visit that is closed before the response begins, and each visit of the same session
 * that is opened for what changes later. Its caller sees to it that one thread at a time uses it.
 */
final class VisitPhases {
    private static final KeyInstruction KEEP = new KeyInstruction.Keep();

    private final Sessions sessions;
    private Visit visit;
    private boolean isClosed;
    private boolean isFailed;
    private boolean isOver;
    private boolean hasSignedOut;

    VisitPhases(Sessions sessions, Visit first) {
        this.sessions = sessions;
        this.visit = first;
    }

    /** The current visit, for reading; it may be closed. */
    Visit visit() {
        return visit;
    }

    /** The current visit, which is opened again if it is closed. */
    Visit open() {
        if (isClosed) {
            hasSignedOut = hasSignedOut();
            visit = next();
            isClosed = false;
        }
        return visit;
    }

    /** Whether one of the visits signed a user out. */
    boolean hasSignedOut() {
        return hasSignedOut || visit.signedOutUser().isPresent();
    }

    /** A further visit of the session that the current one left behind. */
    Visit next() {
        return sessions.reopen(visit);
    }

    boolean isClosed() {
        return isClosed;
    }

    /** Whether the request failed, so that nothing that follows is stored. */
    boolean isFailed() {
        return isFailed;
    }

    /** Whether nobody will store later what changes now. */
    boolean isOver() {
        return isOver;
    }

    void closed() {
        isClosed = true;
    }

    void fail() {
        isFailed = true;
    }

    void setOver(boolean over) {
        isOver = over;
    }

    /** Stores what the current visit changed, if it is open; returns what the client must do with its key. */
    KeyInstruction close() {
        if (isClosed) {
            return KEEP;
        }
        isClosed = true;
        return isFailed ? sessions.abandon(visit) : sessions.close(visit);
    }
}
