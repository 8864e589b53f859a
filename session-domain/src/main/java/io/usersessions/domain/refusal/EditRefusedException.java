package io.usersessions.domain.refusal;

import io.usersessions.domain.model.SessionId;
import java.util.Objects;

/**
 * The changes of a visit cannot be stored. None of them was stored, except for the end of a session that the visit signed out. {@code
 * Sessions.close} of the same visit then returns what the client must do with its key.
 */
public final class EditRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** Why an edit is refused. */
    public enum Reason {
        /** The session ended during the request, or the request presented a key that was replaced. */
        SESSION_CHANGED,
        /** The edit cannot be made on what another request saved meanwhile: both exceed a limit, or an update fails on the other value. */
        DOES_NOT_FIT
    }

    private final Reason reason;

    private EditRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    private EditRefusedException(Reason reason, String message, RuntimeException cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The session ended during the request, or has another key. */
    public static EditRefusedException sessionChanged(SessionId session) {
        Objects.requireNonNull(session, "session");
        return new EditRefusedException(
                Reason.SESSION_CHANGED,
                "the edit of session " + session + " was refused: your session has changed meanwhile");
    }

    /** The request presented a key that was replaced. */
    public static EditRefusedException keyReplaced() {
        return new EditRefusedException(
                Reason.SESSION_CHANGED, "a write with a replaced key was refused: your session has changed meanwhile");
    }

    /**
     * The edit does not fit with what another request saved.
     *
     * @param why the end of a sentence about the edit; quotes no value
     */
    public static EditRefusedException doesNotFit(SessionId session, String why, RuntimeException cause) {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(cause, "cause");
        return new EditRefusedException(
                Reason.DOES_NOT_FIT,
                "the edit of session " + session + " does not fit with what another request saved: " + why,
                cause);
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public <R> R when(Cases<R> cases) {
        return Objects.requireNonNull(cases, "cases").edit(this);
    }
}
