package io.usersessions.domain.model;

import java.util.Objects;

/**
 * The limit on the live sessions of one user, and what happens to a sign-in above it.
 *
 * @param maxSessions maximum number of live sessions, 1 or more
 * @param whenReached what happens to a sign-in above the limit
 */
public record SessionCap(int maxSessions, WhenReached whenReached) {
    /** No cap. */
    public static final SessionCap NONE = new SessionCap(Integer.MAX_VALUE, WhenReached.END_OLDEST);

    /** What happens to a sign-in above the limit. */
    public enum WhenReached {
        /** It succeeds, and the session that was created first ends. */
        END_OLDEST,
        /** It is refused. */
        REFUSE
    }

    /** @throws IllegalArgumentException if {@code maxSessions} is not positive */
    public SessionCap {
        Objects.requireNonNull(whenReached, "whenReached");
        if (maxSessions < 1) {
            throw new IllegalArgumentException("a cap must be 1 session or more, not " + maxSessions);
        }
    }
}
