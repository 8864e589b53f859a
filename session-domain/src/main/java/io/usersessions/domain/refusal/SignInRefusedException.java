package io.usersessions.domain.refusal;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.UserId;
import java.util.Objects;

/**
 * A sign-in was refused. Nothing of it was stored, and the session that was open stays open unless the visit signed it out. {@code
 * Sessions.close} of the same visit then returns what the client must do with its key.
 */
public final class SignInRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** Why a sign-in is refused. */
    public enum Reason {
        /** The user has as many sessions as the cap allows, and the cap refuses more. */
        CAP_REACHED,
        /** All sessions of the user were ended during the sign-in. */
        ALL_ENDED
    }

    private final Reason reason;

    /** The refusal to sign this session in. */
    public static SignInRefusedException of(Session session, Reason reason) {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(reason, "reason");
        return new SignInRefusedException(session.user().orElseThrow(), reason);
    }

    private SignInRefusedException(UserId user, Reason reason) {
        super("the sign-in of " + user + " was refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public <R> R when(Cases<R> cases) {
        return Objects.requireNonNull(cases, "cases").signIn(this);
    }
}
