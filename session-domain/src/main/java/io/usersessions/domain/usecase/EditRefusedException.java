package io.usersessions.domain.usecase;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionId;

/**
 * What a visit changed cannot be stored, and nothing of it was, but for the end of a session that the visit had signed out. {@link
 * Sessions#close} of the same visit then gives what the client is to do with its key.
 */
public final class EditRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** Why an edit is refused. */
    public enum Reason {
        /** The session ended while the request was under way, or the request came with a key that was replaced. */
        SESSION_CHANGED,
        /** The edit breaks a limit beside what another request saved meanwhile. */
        DOES_NOT_FIT
    }

    private final Reason reason;

    private EditRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    private EditRefusedException(Reason reason, String message, AttributeRefusedException limit) {
        super(message, limit);
        this.reason = reason;
    }

    static EditRefusedException sessionChanged(SessionId session) {
        return new EditRefusedException(
                Reason.SESSION_CHANGED, "edit of session " + session + " refused: your session has changed meanwhile");
    }

    static EditRefusedException keyReplaced() {
        return new EditRefusedException(
                Reason.SESSION_CHANGED,
                "a first write under a key that was replaced is refused: your session has changed meanwhile");
    }

    static EditRefusedException doesNotFit(SessionId session, AttributeRefusedException limit) {
        return new EditRefusedException(
                Reason.DOES_NOT_FIT,
                "edit of session " + session + " refused beside what another request saved: " + limit.getMessage(),
                limit);
    }

    public Reason reason() {
        return reason;
    }
}
