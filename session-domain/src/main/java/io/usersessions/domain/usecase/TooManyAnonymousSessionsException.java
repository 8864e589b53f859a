package io.usersessions.domain.usecase;

import io.usersessions.domain.quota.AnonymousQuota;

/** A new session without an owner is more than the {@link AnonymousQuota} allows for now; it is not stored. */
public final class TooManyAnonymousSessionsException extends RefusedException {
    private static final long serialVersionUID = 1L;

    TooManyAnonymousSessionsException() {
        super("a new anonymous session refused: there are as many as the quota allows for now");
    }
}
