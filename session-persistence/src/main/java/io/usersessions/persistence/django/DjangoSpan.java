package io.usersessions.persistence.django;

import io.usersessions.domain.model.Lifetime;
import java.time.Duration;
import java.time.Instant;

/**
 * The life of an imported session: from when Django last saved it, since a row says no more of its past, to its {@code expire_date}.
 *
 * <p>The {@code expire_date} becomes both the idle timeout and the absolute end: no request makes the session live longer than Django
 * would have. The span has at least a second and at most the longest {@link Lifetime}, counted back from its end. It never starts in
 * the future.
 */
record DjangoSpan(Instant start, Instant end) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(Lifetime.LONGEST_DAYS);

    static DjangoSpan of(Instant savedAt, Instant expireDate, Instant now) {
        Instant start = earlier(earlier(savedAt, now), expireDate.minus(SHORTEST));
        if (!start.plus(LONGEST).isBefore(expireDate)) {
            return new DjangoSpan(start, expireDate);
        }
        Instant latest = earlier(now, expireDate.minus(LONGEST));
        return new DjangoSpan(latest, latest.plus(LONGEST));
    }

    Lifetime lifetime(Lifetime.Persistence persistence) {
        Duration whole = Duration.between(start, end);
        return new Lifetime(whole, whole, persistence);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
