package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Growth;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Sample;
import io.usersessions.benchmark.store.measurement.Speed;
import java.util.List;

/** The results of a run for other programs. */
final class CsvFiles {
    private static final List<String> SAMPLE_COLUMNS =
            List.of("round", "workload", "threads", "contender", "operations per second", "p50 us", "p99 us");
    private static final List<String> MEDIAN_COLUMNS =
            List.of("workload", "threads", "contender", "operations per second", "of raw", "p50 us", "p99 us");
    private static final List<String> GROWTH_COLUMNS =
            List.of("sessions", "round", "workload", "threads", "contender", "operations per second", "p99 us");

    private CsvFiles() {}

    /** One line for each contender in each cell of each round. */
    static String samples(Results results) {
        return new Table(
                        SAMPLE_COLUMNS,
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

    /** One line for each contender in each cell. */
    static String medians(Results results) {
        Medians medians = new Medians(results.samples());
        List<List<String>> rows = results.plan().cells().stream()
                .flatMap(cell -> results.plan().contenders().stream()
                        .filter(contender ->
                                medians.of(cell, contender, Speed::perSecond).isPresent())
                        .map(contender -> row(medians, cell, contender)))
                .toList();
        return new Table(MEDIAN_COLUMNS, rows).csv();
    }

    private static List<String> row(Medians medians, Cell cell, Contender contender) {
        return List.of(
                cell.workload().label(),
                Integer.toString(cell.threads()),
                contender.title(),
                Table.plain(medians.of(cell, contender, Speed::perSecond).orElseThrow()),
                ratio(medians, cell, contender),
                Table.plain(medians.of(cell, contender, Speed::p50).orElseThrow()),
                Table.plain(medians.of(cell, contender, Speed::p99).orElseThrow()));
    }

    private static String ratio(Medians medians, Cell cell, Contender contender) {
        return medians.ratio(cell, contender, Contender.RAW, Speed::perSecond).stream()
                .mapToObj(Table::plain)
                .findFirst()
                .orElse("");
    }

    /** One line for each contender in each round at each number of stored sessions. */
    static String growth(Results results) {
        return new Table(
                        GROWTH_COLUMNS,
                        results.growth().stream().map(CsvFiles::row).toList())
                .csv();
    }

    private static List<String> row(Growth growth) {
        Sample sample = growth.sample();
        return List.of(
                Integer.toString(growth.sessions()),
                Integer.toString(sample.round()),
                sample.cell().workload().label(),
                Integer.toString(sample.cell().threads()),
                sample.contender().title(),
                Table.plain(sample.speed().perSecond()),
                Table.plain(sample.speed().p99()));
    }
}
