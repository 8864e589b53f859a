package io.usersessions.benchmark.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Tests that the benchmark measures what it claims, not the figures. */
class FilterComparisonTest {
    private final FilterWork work = new FilterWork();

    @Test
    void the_session_has_about_one_kibibyte() {
        assertThat(work.size()).isBetween(900, 1_150);
    }

    @Test
    void an_untouched_request_gets_its_body_and_no_header() throws Exception {
        PlainResponse response = work.filtered(Pages.UNTOUCHED);

        assertThat(response.written()).isEqualTo(200);
        assertThat(response.headers()).isEmpty();
    }

    @Test
    void a_request_that_looks_at_its_session_varies_by_the_cookie_and_changes_nothing() throws Exception {
        PlainResponse response = work.filtered(Pages.LOOKED_AT);

        assertThat(response.written()).isEqualTo(200);
        assertThat(response.headers()).containsOnlyKeys("Vary").containsEntry("Vary", List.of("Cookie"));
    }

    @Test
    void a_short_run_makes_a_table_with_a_line_for_each_kind_of_request_and_for_each_target() throws Exception {
        Collection<RunResult> results = FilterComparison.run(new OptionsBuilder()
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementBatchSize(20));

        String table = FilterTable.of(results);

        assertThat(table.lines()).hasSize(2 + 4 + 1 + 2);
        assertThat(table).contains("| filter, session not asked for |", "above the repository");
    }
}
