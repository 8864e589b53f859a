package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.UserId;

/**
 * A sign-in that was asked for did not take place; nothing was stored of it, and the session that was open stays open unless the visit
 * had signed it out. {@link Sessions#close} of the same visit then gives what the client is to do with its key.
 */
public final class SignInRefusedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** Why a sign-in is refused. */
    public enum Reason {
        /** The user has as many sessions as the cap allows, and the cap refuses more. */
        CAP_REACHED,
        /** All sessions of the user were ended while the sign-in was under way. */
        ALL_ENDED
    }

    private final Reason reason;

    static SignInRefusedException of(Session session, Reason reason) {
        return new SignInRefusedException(session.user().orElseThrow(), reason);
    }

    private SignInRefusedException(UserId user, Reason reason) {
        super("sign-in of " + user + " refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
