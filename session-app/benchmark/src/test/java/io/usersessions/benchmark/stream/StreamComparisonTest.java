package io.usersessions.benchmark.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams through the filter in little memory, for a short time. The figures are those of a long run. */
class StreamComparisonTest {
    /** Three times the heap of the server. */
    private static final long LENGTH = 200_000_000;

    @ParameterizedTest
    @EnumSource
    void bodies_of_three_times_the_heap_pass_the_filter_of_a_server_whole(Container container) throws Exception {
        try (ServerProcess server = ServerProcess.start(container, "64m", LENGTH)) {
            for (Kind kind : Kind.values()) {
                assertThat(server.downloadFiltered(kind)).isPositive();
            }

            assertThat(server.stop()).isBetween(1L, 64L << 20);
        }
    }

    @Test
    void the_ratio_is_the_median_of_the_ratios_of_both() {
        StreamRow row = new StreamRow(
                Container.JETTY, Kind.FILE, 1_000_000_000, List.of(1.0, 0.5, 1.0), List.of(1.25, 0.25, 7.0));

        assertThat(row.line())
                .isEqualTo("| jetty | file of the default servlet | 1000 | 800 | 0.80 | MISSED |%n".formatted());
    }
}
