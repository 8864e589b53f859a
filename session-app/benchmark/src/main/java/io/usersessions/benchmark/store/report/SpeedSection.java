package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Speed;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The tables of rates and latencies: one for each number of threads, a row for each contender, a column for each workload. */
final class SpeedSection {
    private final Results results;
    private final Medians medians;

    SpeedSection(Results results) {
        this.results = results;
        this.medians = new Medians(results.samples());
    }

    String rates() {
        return tables(", operations/s (of raw)", this::rate);
    }

    private String rate(Cell cell, Contender contender) {
        return Table.number(medians.of(cell, contender, Speed::perSecond), 0)
                + medians.ratio(cell, contender, Contender.RAW, Speed::perSecond).stream()
                        .mapToObj(ratio -> " (" + Table.number(ratio, 2) + ")")
                        .collect(Collectors.joining());
    }

    String latencies() {
        return tables("", this::latency);
    }

    private String latency(Cell cell, Contender contender) {
        return Table.number(medians.of(cell, contender, speed -> speed.p50() / 1e3), 2) + " / "
                + Table.number(medians.of(cell, contender, speed -> speed.p99() / 1e3), 2);
    }

    private String tables(String unit, BiFunction<Cell, Contender, String> figure) {
        return results.plan().threads().stream()
                .map(threads -> table(threads, unit, figure))
                .collect(Collectors.joining("\n"));
    }

    private String table(int threads, String unit, BiFunction<Cell, Contender, String> figure) {
        List<Cell> cells = results.plan().cells().stream()
                .filter(cell -> cell.threads() == threads)
                .toList();
        List<List<String>> rows = results.contenders().stream()
                .map(contender -> row(contender, cells, figure))
                .toList();
        String title = (threads == 1 ? "1 thread" : threads + " threads") + unit;
        List<String> head =
                Table.row(title, cells.stream().map(cell -> cell.workload().label()));
        return new Table(head, rows).markdown();
    }

    private static List<String> row(Contender contender, List<Cell> cells, BiFunction<Cell, Contender, String> figure) {
        return Table.row(
                contender.title(),
                cells.stream().map(cell -> contender.supports(cell.workload()) ? figure.apply(cell, contender) : "-"));
    }
}
