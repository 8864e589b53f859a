package io.usersessions.testkit.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rows of an in-memory store. They are reached under one lock only, which makes every call of a port atomic. */
final class Shelf {
    private final Rows rows = new Rows();

    synchronized <T> T locked(Function<Rows, T> work) {
        return work.apply(rows);
    }

    /** What is on the shelf, for whoever holds the lock. */
    static final class Rows {
        private final Map<SessionId, StoredSession> sessions = new HashMap<>();
        private final Map<UserId, Instant> allEndedAt = new HashMap<>();

        Optional<StoredSession> find(SessionId id) {
            return Optional.ofNullable(sessions.get(id));
        }

        Stream<SessionSummary> summaries() {
            return sessions.values().stream().map(StoredSession::summary);
        }

        Stream<SessionSummary> live(UserId owner, Instant now) {
            return summaries()
                    .filter(session -> session.isLive(now))
                    .filter(session -> session.user().filter(owner::equals).isPresent());
        }

        void put(StoredSession session) {
            sessions.put(session.id(), session);
        }

        Optional<StoredSession> remove(SessionId id) {
            return Optional.ofNullable(sessions.remove(id));
        }

        List<SessionSummary> remove(List<SessionSummary> ended) {
            ended.forEach(session -> sessions.remove(session.id()));
            return ended;
        }

        /** From now on a sign-in of this user from before this instant is refused. */
        void overrule(UserId owner, Instant before) {
            allEndedAt.merge(owner, before, (one, other) -> one.isAfter(other) ? one : other);
        }

        boolean isOverruled(StoredSession session) {
            return session.signIn()
                    .filter(proof -> proof.at().isBefore(allEndedAt.getOrDefault(proof.user(), Instant.MIN)))
                    .isPresent();
        }
    }
}
