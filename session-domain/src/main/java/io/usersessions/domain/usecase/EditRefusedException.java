package io.usersessions.domain.usecase;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionId;

/**
 * The changes of a visit cannot be stored. None of them was stored, except for the end of a session that the visit signed out. {@link
 * Sessions#close} of the same visit then returns what the client must do with its key.
 */
public final class EditRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** Why an edit is refused. */
    public enum Reason {
        /** The session ended during the request, or the request presented a key that was replaced. */
        SESSION_CHANGED,
        /** The edit exceeds a limit together with what another request saved meanwhile. */
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
                Reason.SESSION_CHANGED,
                "the edit of session " + session + " was refused: your session has changed meanwhile");
    }

    static EditRefusedException keyReplaced() {
        return new EditRefusedException(
                Reason.SESSION_CHANGED, "a write with a replaced key was refused: your session has changed meanwhile");
    }

    static EditRefusedException doesNotFit(SessionId session, AttributeRefusedException limit) {
        return new EditRefusedException(
                Reason.DOES_NOT_FIT,
                "the edit of session " + session + " does not fit with what another request saved: "
                        + limit.getMessage(),
                limit);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public <R> R when(Cases<R> cases) {
        return cases.edit(this);
    }
}
