package io.usersessions.domain.refusal;

import io.usersessions.domain.quota.AnonymousQuota;
import java.util.Objects;

/** The {@link AnonymousQuota} allows no more new sessions without an owner at present; the session is not stored. */
public final class TooManyAnonymousSessionsException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** One session too many. */
    public TooManyAnonymousSessionsException() {
        super("a new anonymous session was refused: the quota allows no more at present");
    }

    @Override
    public <R> R when(Cases<R> cases) {
        return Objects.requireNonNull(cases, "cases").tooManyAnonymousSessions(this);
    }
}
