package io.usersessions.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Decoded;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Tests that the benchmark measures what it claims, not the figures. */
class CodecComparisonTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 1_024, 16_384})
    void a_basket_has_exactly_the_requested_size(int size) {
        assertThat(Basket.ofSize(size).data().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @EnumSource
    void encoded_attributes_are_decoded_unchanged(Contender contender) {
        Basket basket = Basket.ofSize(16_384);

        Object decoded = contender.with(basket).decode();

        assertThat(decoded).isIn(new Decoded.Readable(basket.data()), basket.objects());
    }

    @Test
    void a_short_run_makes_a_table_with_a_line_for_every_contender() throws Exception {
        Collection<RunResult> results = CodecComparison.run(new OptionsBuilder()
                .forks(0)
                .param("size", "200")
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(20)));

        String table = CodecTables.of(results);

        assertThat(table.lines()).hasSize(4 + Contender.values().length);
        assertThat(table).contains("### 200 bytes of JSON", "| sealed json |", "| JDK serialization |", " | 1.00 |");
    }
}
