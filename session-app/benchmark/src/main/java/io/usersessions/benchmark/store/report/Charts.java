package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Growth;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Speed;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;

/** The charts of a run, as SVG. */
final class Charts {
    private final Results results;
    private final Medians medians;

    Charts(Results results) {
        this.results = results;
        this.medians = new Medians(results.samples());
    }

    /** The speed of each contender in relation to the raw driver. */
    String ratios() {
        return chart(
                        "Operations a second, of raw pgjdbc's in the same round (workload, threads)",
                        (cell, contender) -> medians.ratio(cell, contender, Contender.RAW, Speed::perSecond))
                .bars();
    }

    /** The time that 99 % of the operations do not exceed. */
    String p99() {
        return chart(
                        "p99 of an operation, in milliseconds (workload, threads)",
                        (cell, contender) -> medians.of(cell, contender, speed -> speed.p99() / 1_000))
                .bars();
    }

    private Chart chart(String title, BiFunction<Cell, Contender, OptionalDouble> figure) {
        List<Cell> cells = results.plan().cells();
        Map<String, List<OptionalDouble>> series = new LinkedHashMap<>();
        for (Contender contender : results.plan().contenders()) {
            series.put(
                    contender.title(),
                    cells.stream().map(cell -> figure.apply(cell, contender)).toList());
        }
        return new Chart(title, cells.stream().map(Charts::name).toList(), series);
    }

    private static String name(Cell cell) {
        return cell.workload().label() + ", " + cell.threads();
    }

    /** The speed of the raw driver and this library at each number of stored sessions. */
    String growth() {
        GrowthFigures figures = new GrowthFigures(results.growth());
        Map<String, List<OptionalDouble>> series = new LinkedHashMap<>();
        for (Workload workload : GrowthFigures.WORKLOADS) {
            for (Contender contender : GrowthFigures.CONTENDERS) {
                series.put(workload.label() + " " + contender.title(), rates(figures, workload, contender));
            }
        }
        return new Chart(
                        "Operations a second on " + Growth.THREADS + " threads, by sessions stored",
                        figures.sizes().stream()
                                .map(size -> Table.number(size, 0))
                                .toList(),
                        series)
                .lines();
    }

    private static List<OptionalDouble> rates(GrowthFigures figures, Workload workload, Contender contender) {
        return figures.sizes().stream()
                .map(size -> figures.rate(size, workload, contender))
                .toList();
    }
}
