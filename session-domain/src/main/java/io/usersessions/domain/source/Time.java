package io.usersessions.domain.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one clock, in the precision of the store. */
public record Time(InstantSource source) {
    /** A store that takes longer to fail is not asked again in the same request, which would wait twice. */
    private static final Duration RETRY_LIMIT = Duration.ofSeconds(1);

    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether so little time passed since this instant, when a store failed, that it may be asked once more. */
    public boolean mayRetrySince(Instant since) {
        return now().isBefore(since.plus(RETRY_LIMIT));
    }
}
