package io.usersessions.persistence.django;

import io.usersessions.domain.model.Lifetime;
import java.time.Duration;
import java.time.Instant;

/**
 * The life of an imported session: from when Django last saved it, which is all a row says of its past, to its {@code expire_date}.
 *
 * <p>That date is kept, as idle timeout and as absolute end alike: no request makes the session live longer than Django would have let
 * it. The span is at least a second and at most what a {@link Lifetime} may be, counted back from the end but never from a start
 * that is yet to come.
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
