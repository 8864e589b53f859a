package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cost;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Touches;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The tables of what one operation costs, and of the size of sessions. */
record CostSection(Results results) {
    private static final String INTRODUCTION = """
            Counted on one connection and one thread, where nothing is combined: round trips; statements that the server receives
            (`BEGIN` and `COMMIT` too; commands in Redis); bytes of the write-ahead log without images of pages; heap allocated by the
            caller and by all threads. The commands include those of the listeners of the indexed repository.

            """;

    String text() {
        return INTRODUCTION
                + String.join(
                        "\n",
                        table("round trips (statements)", CostSection::roundTrips),
                        table("WAL bytes", cost -> Table.number(cost.wal(), 0)),
                        table("heap KB, caller / all", CostSection::heap),
                        sizes(),
                        results.touches().map(CostSection::touches).orElse(""));
    }

    private static String roundTrips(Cost cost) {
        return Table.number(cost.roundTrips(), 2) + " (" + Table.number(cost.statements(), 2) + ")";
    }

    private static String heap(Cost cost) {
        return Table.number(cost.allocatedByCaller() / 1e3, 1) + " / " + Table.number(cost.allocated() / 1e3, 1);
    }

    private String table(String title, Function<Cost, String> figure) {
        List<Workload> workloads = results.plan().workloads();
        List<String> head = Table.row(title, workloads.stream().map(Workload::label));
        List<List<String>> rows = results.contenders().stream()
                .map(contender -> Table.row(
                        contender.title(), workloads.stream().map(workload -> figure(contender, workload, figure))))
                .toList();
        return new Table(head, rows).markdown();
    }

    private String figure(Contender contender, Workload workload, Function<Cost, String> figure) {
        return results.cost(workload, contender).map(figure).orElse("-");
    }

    private String sizes() {
        List<List<String>> rows = results.bytes().entrySet().stream()
                .map((Map.Entry<Contender, Long> bytes) -> List.of(
                        bytes.getKey().title(),
                        Table.number((double) bytes.getValue() / results.plan().sessions(), 0)))
                .toList();
        return new Table(List.of("storage", "bytes a session"), rows).markdown();
    }

    private static String touches(Touches touches) {
        return String.format(
                Locale.ROOT,
                "Touches of *User Sessions* in an hour, one a minute in each session: %,d updates, %.1f %% of them HOT, %.2f round"
                        + " trips and %,.0f bytes of the write-ahead log for each request.%n",
                touches.updates(),
                touches.hotShare() * 100,
                touches.roundTrips(),
                touches.wal());
    }
}
