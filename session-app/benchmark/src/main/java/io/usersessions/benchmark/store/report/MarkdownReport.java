package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.measurement.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of a run for readers. */
final class MarkdownReport {
    private final Results results;
    private final String command;

    /** @param command the command line of the run */
    MarkdownReport(Results results, String command) {
        this.results = results;
        this.command = command;
    }

    String text() {
        SpeedSection speed = new SpeedSection(results);
        List<String> sections = new ArrayList<>();
        sections.add(Introduction.text(results.plan(), command));
        sections.add("## The machine\n\n" + facts());
        sections.add("## Targets\n\n" + targets());
        sections.add("## Speed\n\n![of raw](sessions-ratios.svg)\n\n" + speed.rates());
        sections.add("![p99](sessions-p99.svg)\n\n### p50 / p99, in milliseconds\n\n" + speed.latencies());
        sections.add("## What one operation costs\n\n" + new CostSection(results).text());
        if (!results.growth().isEmpty()) {
            sections.add("## Growth\n\n![growth](sessions-growth.svg)\n\n" + GrowthSection.text(results.growth()));
        }
        sections.add(Caveats.text(results.notes()));
        return String.join("\n", sections);
    }

    private String facts() {
        return results.machine().facts().entrySet().stream()
                .map((Map.Entry<String, String> fact) -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private String targets() {
        List<Target> targets = Targets.of(results);
        long measured = targets.stream().filter(Target::isMeasured).count();
        long met = targets.stream().filter(Target::isMet).count();
        List<List<String>> rows = targets.stream()
                .map(target -> List.of(target.name(), target.limitText(), target.measuredText(), target.verdict()))
                .toList();
        return "*User Sessions* with the JSON codec meets " + met + " of " + measured + " measured targets.\n\n"
                + new Table(List.of("*User Sessions*", "target", "measured", ""), rows).markdown();
    }
}
