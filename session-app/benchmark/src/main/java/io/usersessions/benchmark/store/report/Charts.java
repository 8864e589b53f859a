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
import java.util.stream.Stream;

/** The drawings of a run. */
public final class Charts {
    private final Results results;
    private final Medians medians;

    public Charts(Results results) {
        this.results = results;
        this.medians = new Medians(results.samples());
    }

    /** How fast each is beside the bare driver. */
    public String ratios() {
        return cells(
                        "Operations a second, of raw pgjdbc's in the same round (workload, threads)",
                        (cell, contender) -> medians.ratio(cell, contender, Contender.RAW, Speed::perSecond))
                .bars();
    }

    /** How long the slowest of a hundred operations takes. */
    public String tails() {
        return cells(
                        "p99 of an operation, in milliseconds (workload, threads)",
                        (cell, contender) -> medians.of(cell, contender, speed -> speed.p99() / 1_000))
                .bars();
    }

    private Chart cells(String title, BiFunction<Cell, Contender, OptionalDouble> figure) {
        List<Cell> cells = results.plan().cells();
        Map<String, List<OptionalDouble>> series = new LinkedHashMap<>();
        for (Contender contender : results.plan().contenders()) {
            series.put(
                    contender.title(),
                    cells.stream().map(cell -> figure.apply(cell, contender)).toList());
        }
        return new Chart(
                title,
                cells.stream()
                        .map(cell -> cell.workload().label() + ", " + cell.threads())
                        .toList(),
                series);
    }

    /** How fast the bare driver and this library are with more and more sessions. */
    public String growth() {
        List<Integer> sizes =
                results.growth().stream().map(Growth::sessions).distinct().toList();
        Map<String, List<OptionalDouble>> series = new LinkedHashMap<>();
        for (Workload workload : List.of(Workload.LOAD, Workload.CHANGE)) {
            for (Contender contender : List.of(Contender.RAW, Contender.USER_SESSIONS)) {
                series.put(
                        workload.label() + " " + contender.title(),
                        sizes.stream()
                                .map(size -> growth(size)
                                        .of(new Cell(workload, Growth.THREADS), contender, Speed::perSecond))
                                .toList());
            }
        }
        return new Chart(
                        "Operations a second on " + Growth.THREADS + " threads, by sessions stored",
                        sizes.stream().map(size -> Table.number(size, 0)).toList(),
                        series)
                .lines();
    }

    /** The samples that were taken with that many sessions. */
    Medians growth(int sessions) {
        Stream<Growth> taken = results.growth().stream().filter(growth -> growth.sessions() == sessions);
        return new Medians(taken.map(Growth::sample).toList());
    }
}
