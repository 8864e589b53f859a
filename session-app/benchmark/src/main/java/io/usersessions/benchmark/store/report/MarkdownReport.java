package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Growth;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Speed;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results for people. */
public final class MarkdownReport {
    private final Results results;
    private final Medians medians;
    private final String command;

    /** @param command what made the results */
    public MarkdownReport(Results results, String command) {
        this.results = results;
        this.medians = new Medians(results.samples());
        this.command = command;
    }

    public String text() {
        List<String> sections = new ArrayList<>();
        sections.add(ReportProse.introduction(results.plan(), command));
        sections.add("## The machine\n\n" + facts());
        sections.add("## What was asked\n\n" + bars());
        sections.add("## Speed\n\n![of raw](sessions-ratios.svg)\n\n" + speeds());
        sections.add("![p99](sessions-p99.svg)\n\n### p50 / p99, in milliseconds\n\n" + latencies());
        sections.add("## What one operation costs\n\n" + new CostSection(results).text());
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
        List<Contender> contenders = results.measured();
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

    static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }
}
