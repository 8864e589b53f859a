package io.usersessions.app.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the one session that differs from all others, where the others are alike. */
final class Stranger {
    private static final int FEWEST = 3;

    private Stranger() {}

    /** @param trait what is compared; sessions without it are not */
    static Optional<SessionId> in(List<SessionSummary> sessions, Function<SessionSummary, Optional<String>> trait) {
        Map<String, List<SessionId>> byTrait = new HashMap<>();
        sessions.forEach(session -> trait.apply(session)
                .ifPresent(value -> byTrait.computeIfAbsent(value, unknown -> new ArrayList<>())
                        .add(session.id())));
        long compared = byTrait.values().stream().mapToLong(List::size).sum();
        return compared < FEWEST || byTrait.size() != 2
                ? Optional.empty()
                : byTrait.values().stream()
                        .filter(alike -> alike.size() == 1)
                        .findFirst()
                        .map(alone -> alone.get(0));
    }
}
