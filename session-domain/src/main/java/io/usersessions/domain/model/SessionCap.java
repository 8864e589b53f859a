package io.usersessions.domain.model;

/**
 * How many live sessions one user may have, and what happens when one more begins.
 *
 * @param maxSessions 1 or more
 * @param whenReached what happens to the sign-in that would be one too many
 */
public record SessionCap(int maxSessions, WhenReached whenReached) {
    /** No cap. */
    public static final SessionCap NONE = new SessionCap(Integer.MAX_VALUE, WhenReached.END_OLDEST);

    /** What happens to the sign-in that would be one too many. */
    public enum WhenReached {
        /** It succeeds, and the session that was created first is ended. */
        END_OLDEST,
        /** It is refused. */
        REFUSE
    }

    /** @throws IllegalArgumentException if {@code maxSessions} is not positive */
    public SessionCap {
        if (maxSessions < 1) {
            throw new IllegalArgumentException("a cap is 1 session or more, not " + maxSessions);
        }
    }
}
