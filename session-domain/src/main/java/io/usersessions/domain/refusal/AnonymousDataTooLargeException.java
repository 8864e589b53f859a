package io.usersessions.domain.refusal;

import io.usersessions.domain.quota.AnonymousQuota;
import java.util.Objects;

/** A session without an owner exceeds the size limit of the {@link AnonymousQuota}; none of its changes is stored. */
public final class AnonymousDataTooLargeException extends RefusedException {
    private static final long serialVersionUID = 1L;

    /** A record of this size. */
    public AnonymousDataTooLargeException(int bytes, int maxBytes) {
        super("an anonymous session of " + bytes + " bytes was refused: the limit is " + maxBytes);
    }

    @Override
    public <R> R when(Cases<R> cases) {
        return Objects.requireNonNull(cases, "cases").anonymousDataTooLarge(this);
    }
}
