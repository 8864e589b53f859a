package io.usersessions.domain.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LineLimitsTest {
    private static final long MIB = 1L << 20;

    @ParameterizedTest
    @CsvSource({
        "1, 4096, 1, 32, 16",
        "2, 4096, 1, 32, 16",
        "8, 4096, 7, 128, 64",
        "16, 256, 3, 96, 48",
        "16, 16, 1, 32, 16",
        "64, 8192, 63, 128, 64",
        "256, 65536, 255, 255, 127"
    })
    void processors_and_memory_limit_what_is_checked_at_once(
            int processors, long heapMib, int atOnce, int places, int perNetwork) {
        assertThat(LineLimits.forHashesOf(19 * MIB, processors, heapMib * MIB))
                .isEqualTo(new LineLimits(atOnce, places, perNetwork));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "2, 1, 1", "1, 1, 0", "1, 1, 2"})
    void limits_out_of_range_are_refused(int atOnce, int places, int perNetwork) {
        assertThatThrownBy(() -> new LineLimits(atOnce, places, perNetwork))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
