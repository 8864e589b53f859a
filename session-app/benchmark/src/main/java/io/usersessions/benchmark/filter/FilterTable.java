package io.usersessions.benchmark.filter;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The results as a table in Markdown: the median and the range of all iterations in microseconds, and the bytes allocated. Other programs on
 * the same machine can slow an iteration down many times over; that moves an average, but hardly a median.
 */
final class FilterTable {
    private static final double MOST_UNTOUCHED = 5;
    private static final double MOST_LOOKED_AT = 20;

    private final Collection<RunResult> results;

    private FilterTable(Collection<RunResult> results) {
        this.results = results;
    }

    static String of(Collection<RunResult> results) {
        return new FilterTable(results).text();
    }

    private String text() {
        return """
                | request | median, us | range, us | allocated, B |
                |---|---:|---:|---:|
                """
                + row("without the filter", "bare")
                + row("filter, session not asked for", "untouched")
                + row("filter, session looked at and unchanged", "lookedAt")
                + row("for comparison: find in the repository, and decode", "found")
                + "\n"
                + target("not asked for: the whole request", time("untouched", 50), MOST_UNTOUCHED)
                + target(
                        "looked at: above the repository and the codec",
                        time("lookedAt", 50) - time("found", 50),
                        MOST_LOOKED_AT);
    }

    private String row(String title, String benchmark) {
        Result<?> allocated =
                Objects.requireNonNull(result(benchmark).getSecondaryResults().get("gc.alloc.rate.norm"));
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f to %.2f | %.0f |%n",
                title,
                time(benchmark, 50),
                time(benchmark, 0),
                time(benchmark, 100),
                allocated.getScore() / requests(benchmark));
    }

    private static String target(String title, double time, double most) {
        return String.format(
                Locale.ROOT, "- %s: %.2f us, at most %.0f: %s%n", title, time, most, time < most ? "met" : "MISSED");
    }

    /** The time of one request at this percentile of all iterations. */
    private double time(String benchmark, double percentile) {
        return result(benchmark).getPrimaryResult().getStatistics().getPercentile(percentile) / requests(benchmark);
    }

    /** How many requests an iteration consists of. */
    private int requests(String benchmark) {
        return result(benchmark).getParams().getMeasurement().getBatchSize();
    }

    private RunResult result(String benchmark) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                .findAny()
                .orElseThrow();
    }
}
