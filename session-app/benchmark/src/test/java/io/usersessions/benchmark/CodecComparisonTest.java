package io.usersessions.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Decoded;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** That the benchmark measures what it says; what it measures is no business of a test. */
class CodecComparisonTest {
    @ParameterizedTest
    @ValueSource(ints = {200, 1_024, 16_384})
    void a_basket_is_as_large_as_it_says(int size) {
        assertThat(Basket.ofSize(size).data().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "cbor",
                "compressed json",
                "upcasting json",
                "sealed json",
                "sealed cbor",
                "sealed json, XAES",
                "django"
            })
    void a_codec_gives_back_what_it_was_given(String name) {
        Contender codec = Contender.named(name, 16_384);

        assertThat(codec.decode())
                .isEqualTo(new Decoded.Readable(Basket.ofSize(16_384).data()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JDK serialization", "Spring's default"})
    void what_they_are_compared_with_gives_back_the_same_as_objects(String name) {
        assertThat(Contender.named(name, 16_384).decode())
                .isEqualTo(Basket.ofSize(16_384).objects());
    }

    @Test
    void a_short_run_makes_a_table_with_a_line_for_every_contender() throws Exception {
        Collection<RunResult> results = CodecComparison.run(new OptionsBuilder()
                .forks(0)
                .param("size", "200")
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(20)));

        String table = CodecComparison.table(results);

        assertThat(table.lines()).hasSize(14);
        assertThat(table).contains("### 200 bytes of JSON", "| sealed json |", "| JDK serialization |", " | 1.00 |");
    }
}
