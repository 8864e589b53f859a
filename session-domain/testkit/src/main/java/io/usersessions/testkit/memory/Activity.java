package io.usersessions.testkit.memory;

import io.usersessions.domain.port.StoredSession;
import java.time.Instant;

/** The activity and the expiry of a session that is replaced. */
final class Activity {
    private Activity() {}

    /** The session that replaces another. It keeps a later activity that was recorded meanwhile, and the expiry that follows from it. */
    static StoredSession kept(StoredSession stored, StoredSession next) {
        if (!next.lastActivity().isBefore(stored.lastActivity())) {
            return next;
        }
        Instant expiry = earlier(stored.lastActivity().plus(next.idleTimeout()), next.absoluteEnd());
        return active(next, stored.lastActivity(), expiry);
    }

    private static StoredSession active(StoredSession session, Instant lastActivity, Instant expiry) {
        return new StoredSession(
                session.id(),
                session.keyDigest(),
                session.payload(),
                session.version(),
                session.signIn(),
                session.client(),
                session.createdAt(),
                lastActivity,
                expiry,
                session.idleTimeout(),
                session.absoluteEnd(),
                session.persistence());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
