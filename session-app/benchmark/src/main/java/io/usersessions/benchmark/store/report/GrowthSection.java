package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.measurement.Growth;
import java.util.List;

/** The table of rates at each number of stored sessions. */
final class GrowthSection {
    private static final List<String> HEAD =
            List.of("sessions", "W1 raw", "W1 User Sessions", "W2 raw", "W2 User Sessions");

    private GrowthSection() {}

    static String text(List<Growth> growth) {
        GrowthFigures figures = new GrowthFigures(growth);
        List<List<String>> rows =
                figures.sizes().stream().map(size -> row(figures, size)).toList();
        return "Operations a second on " + Growth.THREADS + " threads.\n\n" + new Table(HEAD, rows).markdown();
    }

    private static List<String> row(GrowthFigures figures, int size) {
        return Table.row(
                Table.number(size, 0),
                GrowthFigures.WORKLOADS.stream()
                        .flatMap(workload -> GrowthFigures.CONTENDERS.stream()
                                .map(contender -> Table.number(figures.rate(size, workload, contender), 0))));
    }
}
