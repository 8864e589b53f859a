package io.usersessions.domain.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock, in the precision of the store. */
public record Time(InstantSource source) {
    /** If a call takes longer than this to fail, the request does not call the store again: it would wait twice. */
    private static final Duration RETRY_LIMIT = Duration.ofSeconds(1);

    public Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether a call of the store that began at this instant failed fast enough to call the store again. */
    public boolean mayRetrySince(Instant since) {
        return now().isBefore(since.plus(RETRY_LIMIT));
    }
}
