package io.usersessions.domain.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of a table. Only the holder of its lock uses them. */
final class Rows {
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

    /** From now on, sign-ins of this user from before this instant are refused. */
    void overrule(UserId owner, Instant before) {
        allEndedAt.merge(owner, before, (one, other) -> one.isAfter(other) ? one : other);
    }

    boolean isOverruled(StoredSession session) {
        return session.signIn()
                .filter(proof -> proof.at().isBefore(allEndedAt.getOrDefault(proof.user(), Instant.MIN)))
                .isPresent();
    }
}
