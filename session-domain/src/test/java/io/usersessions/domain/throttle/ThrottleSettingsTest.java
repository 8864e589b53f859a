package io.usersessions.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThrottleSettingsTest {
    @Test
    void a_delay_doubles_up_to_the_longest_however_many_fail() {
        FailureLimits limits = new FailureLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofHours(1));

        assertThat(IntStream.of(0, 1, 2, 3, 4, 5, 100, Integer.MAX_VALUE)
                        .mapToObj(failures -> limits.delayAfter(failures).toSeconds()))
                .containsExactly(0L, 0L, 1L, 2L, 4L, 5L, 5L, 5L);
    }

    @Test
    void as_many_attempts_fit_as_may_still_fail_and_one_in_any_case() {
        FailureLimits limits = new FailureLimits(2, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofHours(1));

        assertThat(IntStream.range(0, 4).map(limits::room)).containsExactly(2, 1, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT1S, PT1M, PT1H",
        "1, PT0S, PT1M, PT1H",
        "1, -PT1S, PT1M, PT1H",
        "1, PT2M, PT1M, PT1H",
        "1, PT1S, PT1H, PT1H",
        "1, PT1S, PT1H, P3651D"
    })
    void limits_out_of_range_are_refused(int free, Duration first, Duration longest, Duration memory) {
        assertThatThrownBy(() -> new FailureLimits(free, first, longest, memory))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT5S", "P3651D, PT5S", "P30D, PT0S", "P30D, PT31S"})
    void durations_out_of_range_are_refused(Duration knownFor, Duration patience) {
        ThrottleSettings usual = ThrottleSettings.defaults();

        assertThatThrownBy(() -> new ThrottleSettings(
                        usual.accountAndNetwork(), usual.account(), usual.network(), knownFor, patience))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
