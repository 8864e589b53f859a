package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionRepository;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ports for watchers that are wrong. */
final class BrokenLive {
    private static final int PARAMETERS = 1_000;

    private BrokenLive() {}

    static LiveSessions ofTheFirstOnly(LiveSessions sound) {
        return ids -> sound.expiries(ids.stream().limit(PARAMETERS).toList());
    }

    static LiveSessions withTheLatestExpiry(LiveSessions sound) {
        return ids -> {
            Map<SessionId, Instant> expiries = new HashMap<>(sound.expiries(ids));
            Instant latest = expiries.values().stream().max(Instant::compareTo).orElse(Instant.MAX);
            expiries.replaceAll((id, expiry) -> latest);
            return expiries;
        };
    }

    static LiveSessions refusingDuplicates(LiveSessions sound) {
        return ids -> sound.expiries(
                ids.stream().collect(Collectors.toMap(id -> id, id -> id)).keySet());
    }

    /** Does not know what a closed session is. */
    static LiveSessions withClosed(SessionRepository repository) {
        return ids -> {
            Map<SessionId, Instant> expiries = new HashMap<>();
            ids.forEach(id -> repository.find(id).ifPresent(stored -> expiries.put(id, stored.expireDate())));
            return expiries;
        };
    }

    static LiveSessions withoutExpired(LiveSessions sound) {
        return ids -> sound.expiries(ids).entrySet().stream()
                .filter(session -> session.getValue().isAfter(InMemoryLiveTest.NOW))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Asks for each session once. */
    static LiveSessions remembering(LiveSessions sound) {
        Map<SessionId, Map<SessionId, Instant>> known = new ConcurrentHashMap<>();
        Function<SessionId, Map<SessionId, Instant>> answer =
                asked -> known.computeIfAbsent(asked, id -> sound.expiries(List.of(id)));
        return ids -> {
            Map<SessionId, Instant> expiries = new HashMap<>();
            ids.forEach(id -> expiries.putAll(answer.apply(id)));
            return expiries;
        };
    }
}
