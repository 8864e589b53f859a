package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Sample;
import io.usersessions.benchmark.store.measurement.Speed;
import java.util.List;

/** Results for machines. */
public final class CsvFiles {
    private CsvFiles() {}

    /** A line for each contender in each cell of each round. */
    public static String samples(Results results) {
        return new Table(
                        List.of(
                                "round",
                                "workload",
                                "threads",
                                "contender",
                                "operations per second",
                                "p50 us",
                                "p99 us"),
                        results.samples().stream().map(CsvFiles::row).toList())
                .csv();
    }

    private static List<String> row(Sample sample) {
        return List.of(
                Integer.toString(sample.round()),
                sample.cell().workload().label(),
                Integer.toString(sample.cell().threads()),
                sample.contender().title(),
                Table.plain(sample.speed().perSecond()),
                Table.plain(sample.speed().p50()),
                Table.plain(sample.speed().p99()));
    }

    /** The medians: a line for each contender in each cell. */
    public static String medians(Results results) {
        Medians medians = new Medians(results.samples());
        return new Table(
                        List.of(
                                "workload",
                                "threads",
                                "contender",
                                "operations per second",
                                "of raw",
                                "p50 us",
                                "p99 us"),
                        results.plan().cells().stream()
                                .flatMap(cell -> results.plan().contenders().stream()
                                        .filter(contender -> medians.of(cell, contender, Speed::perSecond)
                                                .isPresent())
                                        .map(contender -> row(medians, cell, contender)))
                                .toList())
                .csv();
    }

    private static List<String> row(Medians medians, Cell cell, Contender contender) {
        return List.of(
                cell.workload().label(),
                Integer.toString(cell.threads()),
                contender.title(),
                Table.plain(medians.of(cell, contender, Speed::perSecond).orElseThrow()),
                medians.ratio(cell, contender, Contender.RAW, Speed::perSecond).stream()
                        .mapToObj(Table::plain)
                        .findFirst()
                        .orElse(""),
                Table.plain(medians.of(cell, contender, Speed::p50).orElseThrow()),
                Table.plain(medians.of(cell, contender, Speed::p99).orElseThrow()));
    }

    /** The growth, a line for each contender in each round of each size. */
    public static String growth(Results results) {
        return new Table(
                        List.of(
                                "sessions",
                                "round",
                                "workload",
                                "threads",
                                "contender",
                                "operations per second",
                                "p99 us"),
                        results.growth().stream()
                                .map(growth -> List.of(
                                        Integer.toString(growth.sessions()),
                                        Integer.toString(growth.sample().round()),
                                        growth.sample().cell().workload().label(),
                                        Integer.toString(growth.sample().cell().threads()),
                                        growth.sample().contender().title(),
                                        Table.plain(growth.sample().speed().perSecond()),
                                        Table.plain(growth.sample().speed().p99())))
                                .toList())
                .csv();
    }
}
