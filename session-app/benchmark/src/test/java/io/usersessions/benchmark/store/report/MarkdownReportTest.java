package io.usersessions.benchmark.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Cost;
import io.usersessions.benchmark.store.measurement.Growth;
import io.usersessions.benchmark.store.measurement.Plan;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Sample;
import io.usersessions.benchmark.store.measurement.Speed;
import io.usersessions.benchmark.store.measurement.Touches;
import io.usersessions.benchmark.store.server.Machine;
import io.usersessions.benchmark.store.workload.Workload;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Reports of invented results. */
class MarkdownReportTest {
    private static final Cell LOAD = new Cell(Workload.LOAD, 1);
    private static final Cell CHANGE = new Cell(Workload.CHANGE, 1);
    private static final Results RESULTS = new Results(
            new Plan(
                    List.of(Contender.RAW, Contender.USER_SESSIONS, Contender.SPRING_REDIS),
                    List.of(Workload.LOAD, Workload.CHANGE, Workload.LIST),
                    List.of(1),
                    1,
                    Duration.ofMillis(600),
                    1_000,
                    3_000),
            new Machine(Map.of("processor", "abacus")),
            List.of(
                    sample(LOAD, Contender.RAW, 10_000, 100, 1_000),
                    sample(LOAD, Contender.USER_SESSIONS, 8_000, 125, 2_500),
                    sample(CHANGE, Contender.RAW, 2_000, 500, 900),
                    sample(CHANGE, Contender.USER_SESSIONS, 1_000, 1_000, 1_800)),
            List.of(
                    new Cost(Contender.RAW, Workload.CHANGE, 2, 2, OptionalDouble.of(700), 3_000, 3_000),
                    new Cost(Contender.USER_SESSIONS, Workload.CHANGE, 2, 2, OptionalDouble.of(770), 9_000, 9_500)),
            Optional.of(new Touches(1_000, 950, 2, 200)),
            Map.of(Contender.RAW, 1_400_000L, Contender.USER_SESSIONS, 1_800_000L),
            List.of(
                    growth(1_000, Contender.RAW, 40_000),
                    growth(1_000, Contender.USER_SESSIONS, 30_000),
                    growth(3_000, Contender.RAW, 20_000),
                    growth(3_000, Contender.USER_SESSIONS, 15_000)),
            List.of("Spring Session Redis was left out: there was none."));

    private static Sample sample(Cell cell, Contender contender, double perSecond, double p50, double p99) {
        return new Sample(1, contender, cell, new Speed(perSecond, p50, p99));
    }

    private static Growth growth(int sessions, Contender contender, double perSecond) {
        Cell cell = new Cell(Workload.LOAD, Growth.THREADS);
        return new Growth(sessions, sample(cell, contender, perSecond, 100, 1_000));
    }

    @Test
    void speeds_are_shown_with_their_ratio_to_raw() {
        assertThat(report())
                .contains("| raw pgjdbc | 10,000 (1.00) | 2,000 (1.00) | - |")
                .contains("| User Sessions | 8,000 (0.80) | 1,000 (0.50) | - |")
                .contains("| User Sessions | 0.13 / 2.50 | 1.00 / 1.80 | - / - |");
    }

    @Test
    void targets_are_met_or_not_met_or_not_measured() {
        assertThat(report())
                .contains("| W1 unchanged request, 1 thread, relative to raw pgjdbc | >= 0.75 | 0.80 | met |")
                .contains("| W2 load, change, save, 1 thread, relative to raw pgjdbc | >= 0.75 | 0.50 | **not met** |")
                .contains("| W3 sign in, 1 thread, relative to raw pgjdbc | >= 0.60 | not measured |  |")
                .contains("| WAL of W2, relative to raw pgjdbc | <= 1.30 | 1.10 | met |")
                .contains("| HOT share of touches | >= 0.90 | 0.95 | met |")
                .contains("meets 4 of 5 measured targets");
    }

    @Test
    void costs_growth_machine_and_notes_are_shown() {
        assertThat(report())
                .contains("| User Sessions | - | 2.00 (2.00) | - |", "| User Sessions | - | 770 | - |")
                .contains("| raw pgjdbc | 1,400 |")
                .contains("1,000 updates, 95.0 % of them HOT")
                .contains("| 3,000 | 20,000 | 15,000 | - | - |")
                .contains("- processor: abacus")
                .contains("- Spring Session Redis was left out: there was none.")
                .contains("the command");
    }

    @Test
    void each_line_of_csv_is_a_sample() {
        assertThat(CsvFiles.samples(RESULTS).lines())
                .hasSize(1 + RESULTS.samples().size())
                .contains("1,W1,1,User Sessions,8000.000,125.000,2500.000");
        assertThat(CsvFiles.medians(RESULTS).lines()).contains("W1,1,User Sessions,8000.000,0.800,125.000,2500.000");
        assertThat(CsvFiles.growth(RESULTS).lines())
                .hasSize(1 + RESULTS.growth().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratios", "p99", "growth"})
    void a_chart_is_an_image_with_the_names_of_its_series(String which) throws Exception {
        Charts charts = new Charts(RESULTS);
        String svg = switch (which) {
            case "ratios" -> charts.ratios();
            case "p99" -> charts.p99();
            default -> charts.growth();
        };

        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();

        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getTextContent()).contains("User Sessions").doesNotContain("NaN");
        assertThat(svg).doesNotContain("NaN", "Infinity");
    }

    private static String report() {
        return new MarkdownReport(RESULTS, "the command").text();
    }
}
