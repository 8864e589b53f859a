package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides by the counts whether an attempt may be made. */
record ThrottleRules(ThrottleSettings settings) {
    /** One count, with its limits. */
    private record Counted(AttemptKey key, AttemptCount count, FailureLimits limits, Instant now) {
        int failures() {
            return count.failuresWithin(limits.memory(), now);
        }

        Duration remaining() {
            Duration since = count.lastFailure()
                    .map(at -> Duration.between(at, now).abs())
                    .orElse(Duration.ZERO);
            return limits.delayAfter(failures()).minus(since);
        }

        boolean isFull() {
            return count.pendingAt(now) >= limits.room(failures());
        }

        AttemptReservation reservation() {
            return new AttemptReservation(key, count.failures(), limits.room(failures()));
        }
    }

    /** What these counts say about one more attempt now. */
    Verdict about(AttemptKeys keys, Map<AttemptKey, AttemptCount> counts, Instant now) {
        List<Counted> relevant = relevant(keys, counts, now);
        Duration remaining = relevant.stream()
                .map(Counted::remaining)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (!remaining.isNegative() && !remaining.isZero()) {
            return new Verdict.Delay(remaining);
        }
        Optional<Counted> full = relevant.stream().filter(Counted::isFull).findFirst();
        return full.<Verdict>map(counted -> new Verdict.Full(counted.key()))
                .orElseGet(() -> new Verdict.Admit(
                        relevant.stream().map(Counted::reservation).toList()));
    }

    private List<Counted> relevant(AttemptKeys keys, Map<AttemptKey, AttemptCount> counts, Instant now) {
        AttemptCount pair = counts.getOrDefault(keys.pair(), AttemptCount.NONE);
        Counted own = new Counted(keys.pair(), pair, settings.accountAndNetwork(), now);
        if (pair.hasSucceededWithin(settings.knownFor(), now)) {
            return List.of(own);
        }
        return List.of(
                own,
                new Counted(
                        keys.account(),
                        counts.getOrDefault(keys.account(), AttemptCount.NONE),
                        settings.account(),
                        now),
                new Counted(
                        keys.network(),
                        counts.getOrDefault(keys.network(), AttemptCount.NONE),
                        settings.network(),
                        now));
    }

    /** What an attempt changes that ended like this. Only the account and network together remember a success. */
    List<AttemptSettlement> settlements(AttemptKeys keys, List<AttemptReservation> reserved, Result result) {
        return reserved.stream()
                .map(AttemptReservation::key)
                .map(key -> settlement(keys, key, result))
                .toList();
    }

    private AttemptSettlement settlement(AttemptKeys keys, AttemptKey key, Result result) {
        if (result != Result.SUCCEEDED) {
            return new AttemptSettlement(key, result, limits(keys, key).memory());
        }
        return key.equals(keys.pair())
                ? new AttemptSettlement(key, Result.SUCCEEDED, settings.knownFor())
                : new AttemptSettlement(key, Result.WITHDRAWN, limits(keys, key).memory());
    }

    private FailureLimits limits(AttemptKeys keys, AttemptKey key) {
        if (key.equals(keys.pair())) {
            return settings.accountAndNetwork();
        }
        return key.equals(keys.account()) ? settings.account() : settings.network();
    }
}
