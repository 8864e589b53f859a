package io.usersessions.persistence.django;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Lifetime.Persistence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DjangoSpanTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // From when it was saved to its end.
        "-P1D, P13D, -P1D, P13D",
        // Saved in the future: from now.
        "P1D, P13D, PT0S, P13D",
        // At least a second.
        "-P1D, -P1D, -P1DT1S, -P1D",
        "PT0S, PT0.5S, -PT0.5S, PT0.5S",
        // At most 400 days, counted back from the end.
        "-P500D, P100D, -P300D, P100D",
        "-P600D, -P100D, -P500D, -P100D",
        // An end that is too far away.
        "-P1D, P3650D, PT0S, P400D",
        "-P1D, P399D, -P1D, P399D",
        "-P1D, P400D, PT0S, P400D",
    })
    void goes_from_when_it_was_saved_to_the_end_that_django_set(
            Duration saved, Duration end, Duration expectedStart, Duration expectedEnd) {
        DjangoSpan span = DjangoSpan.of(NOW.plus(saved), NOW.plus(end), NOW);

        assertThat(span).isEqualTo(new DjangoSpan(NOW.plus(expectedStart), NOW.plus(expectedEnd)));
        assertThat(span.lifetime(Persistence.PERSISTENT).absoluteEnd(span.start()))
                .isEqualTo(span.end());
    }
}
