package io.usersessions.benchmark.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results for people. */
final class MarkdownReport {
    private final Results results;
    private final Medians medians;
    private final String command;

    /** @param command what made the results */
    MarkdownReport(Results results, String command) {
        this.results = results;
        this.medians = new Medians(results.samples());
        this.command = command;
    }

    String text() {
        List<String> sections = new ArrayList<>();
        sections.add(ReportProse.introduction(results.plan(), command));
        sections.add("## The machine\n\n" + facts());
        sections.add("## What was asked\n\n" + bars());
        sections.add("## Speed\n\n![of raw](sessions-ratios.svg)\n\n" + speeds());
        sections.add("![p99](sessions-p99.svg)\n\n### p50 / p99, in milliseconds\n\n" + latencies());
        sections.add("## What one operation costs\n\n" + costs());
        if (!results.growth().isEmpty()) {
            sections.add("## Growth\n\n![growth](sessions-growth.svg)\n\n" + growth());
        }
        sections.add(ReportProse.CAVEATS
                + results.notes().stream().map(note -> "- " + note + "\n").collect(Collectors.joining()));
        return String.join("\n", sections);
    }

    private String facts() {
        return results.machine().facts().entrySet().stream()
                .map(fact -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private String bars() {
        List<Bar> bars = Bars.of(results);
        long measured = bars.stream().filter(bar -> bar.measured().isPresent()).count();
        long met = bars.stream().filter(Bar::isMet).count();
        List<List<String>> rows = bars.stream()
                .map(bar -> List.of(bar.claim(), bar.asked(), bar.found(), bar.verdict()))
                .toList();
        return met + " of " + measured + " bars that were measured are met, by *User Sessions* with the JSON codec.\n\n"
                + new Table(List.of("*User Sessions*", "asked", "measured", ""), rows).markdown();
    }

    private String speeds() {
        return cells(
                "operations/s (of raw)",
                (cell, contender) -> Table.number(medians.of(cell, contender, Speed::perSecond), 0)
                        + medians.ratio(cell, contender, Contender.RAW, Speed::perSecond).stream()
                                .mapToObj(ratio -> " (" + Table.number(ratio, 2) + ")")
                                .collect(Collectors.joining()));
    }

    private String latencies() {
        return cells(
                "",
                (cell, contender) -> Table.number(medians.of(cell, contender, speed -> speed.p50() / 1e3), 2) + " / "
                        + Table.number(medians.of(cell, contender, speed -> speed.p99() / 1e3), 2));
    }

    private String cells(String corner, BiFunction<Cell, Contender, String> figure) {
        List<Contender> contenders = measured();
        return results.plan().threads().stream()
                .map(threads -> {
                    List<Cell> cells = results.plan().cells().stream()
                            .filter(cell -> cell.threads() == threads)
                            .toList();
                    List<List<String>> rows = contenders.stream()
                            .map(contender -> row(
                                    contender.title(),
                                    cells.stream()
                                            .map(cell -> contender.runs(cell.workload())
                                                    ? figure.apply(cell, contender)
                                                    : "-")))
                            .toList();
                    String title = threads == 1 ? "1 thread" : threads + " threads";
                    List<String> head = row(
                            corner.isEmpty() ? title : title + ", " + corner,
                            cells.stream().map(cell -> cell.workload().label()));
                    return new Table(head, rows).markdown();
                })
                .collect(Collectors.joining("\n"));
    }

    private List<Contender> measured() {
        return results.plan().contenders().stream()
                .filter(results.bytes()::containsKey)
                .toList();
    }

    private String costs() {
        String counted = """
                Counted on one connection and one thread, where nothing is combined: round trips, statements that the server is told to run
                (`BEGIN` and `COMMIT` too; commands in Redis), bytes of the write-ahead log without images of pages, and heap allocated by the
                caller and by all threads. What the listeners of the indexed repository ask of Redis is among its commands.

                """;
        List<String> head = row(
                "round trips (statements)", results.plan().workloads().stream().map(Workload::label));
        String trips = new Table(
                        head,
                        costRows(cost ->
                                Table.number(cost.roundTrips(), 2) + " (" + Table.number(cost.statements(), 2) + ")"))
                .markdown();
        head = row("WAL bytes", results.plan().workloads().stream().map(Workload::label));
        String wal = new Table(head, costRows(cost -> Table.number(cost.wal(), 0))).markdown();
        head = row("heap KB, caller / all", results.plan().workloads().stream().map(Workload::label));
        String heap = new Table(
                        head,
                        costRows(cost -> Table.number(cost.allocatedByCaller() / 1e3, 1) + " / "
                                + Table.number(cost.allocated() / 1e3, 1)))
                .markdown();
        return counted + String.join("\n", trips, wal, heap, sizes(), touches());
    }

    private List<List<String>> costRows(Function<Cost, String> figure) {
        return measured().stream()
                .map(contender -> row(
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

    private String growth() {
        Charts charts = new Charts(results);
        List<List<String>> rows = results.growth().stream()
                .map(Growth::sessions)
                .distinct()
                .map(size -> row(
                        Table.number(size, 0),
                        Stream.of(Workload.LOAD, Workload.CHANGE).flatMap(workload -> {
                            Cell cell = new Cell(workload, Growth.THREADS);
                            Medians of = charts.growth(size);
                            return Stream.of(
                                            of.of(cell, Contender.RAW, Speed::perSecond),
                                            of.of(cell, Contender.USER_SESSIONS, Speed::perSecond))
                                    .map((OptionalDouble rate) -> Table.number(rate, 0));
                        })))
                .toList();
        return "Operations a second on " + Growth.THREADS + " threads.\n\n"
                + new Table(List.of("sessions", "W1 raw", "W1 User Sessions", "W2 raw", "W2 User Sessions"), rows)
                        .markdown();
    }

    private static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }
}
