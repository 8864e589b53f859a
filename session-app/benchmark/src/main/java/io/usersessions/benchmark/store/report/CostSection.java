package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cost;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What one operation costs, and what sessions take up. */
record CostSection(Results results) {
    String text() {
        String counted = """
                Counted on one connection and one thread, where nothing is combined: round trips, statements that the server is told to run
                (`BEGIN` and `COMMIT` too; commands in Redis), bytes of the write-ahead log without images of pages, and heap allocated by the
                caller and by all threads. What the listeners of the indexed repository ask of Redis is among its commands.

                """;
        List<String> head = MarkdownReport.row(
                "round trips (statements)", results.plan().workloads().stream().map(Workload::label));
        String trips = new Table(
                        head,
                        costRows(cost ->
                                Table.number(cost.roundTrips(), 2) + " (" + Table.number(cost.statements(), 2) + ")"))
                .markdown();
        head = MarkdownReport.row(
                "WAL bytes", results.plan().workloads().stream().map(Workload::label));
        String wal = new Table(head, costRows(cost -> Table.number(cost.wal(), 0))).markdown();
        head = MarkdownReport.row(
                "heap KB, caller / all", results.plan().workloads().stream().map(Workload::label));
        String heap = new Table(
                        head,
                        costRows(cost -> Table.number(cost.allocatedByCaller() / 1e3, 1) + " / "
                                + Table.number(cost.allocated() / 1e3, 1)))
                .markdown();
        return counted + String.join("\n", trips, wal, heap, sizes(), touches());
    }

    private List<List<String>> costRows(Function<Cost, String> figure) {
        return results.measured().stream()
                .map(contender -> MarkdownReport.row(
                        contender.title(),
                        results.plan().workloads().stream()
                                .map(workload -> results.costs().stream()
                                        .filter(cost -> cost.contender() == contender && cost.workload() == workload)
                                        .map(figure)
                                        .findFirst()
                                        .orElse("-"))))
                .toList();
    }

    private String sizes() {
        List<List<String>> rows = results.bytes().entrySet().stream()
                .map((Map.Entry<Contender, Long> bytes) -> List.of(
                        bytes.getKey().title(),
                        Table.number((double) bytes.getValue() / results.plan().sessions(), 0)))
                .toList();
        return new Table(List.of("storage", "bytes a session"), rows).markdown();
    }

    private String touches() {
        return results.touches()
                .map(touches -> String.format(
                        Locale.ROOT,
                        "Touches of *User Sessions*, an hour of them, one a minute in each session: %,d updates, %.1f %% of them HOT, %.2f round"
                                + " trips and %,.0f bytes of the write-ahead log a request.%n",
                        touches.updates(),
                        touches.hotShare() * 100,
                        touches.roundTrips(),
                        touches.wal()))
                .orElse("");
    }
}
