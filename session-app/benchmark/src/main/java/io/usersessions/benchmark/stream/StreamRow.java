package io.usersessions.benchmark.stream;

import java.util.List;
import java.util.Locale;

/**
 * The times of one kind of body in one container.
 *
 * @param bare seconds of each download without the filter
 * @param filtered seconds of each download with the filter, one after each of the others
 */
record StreamRow(Container container, Kind kind, long length, List<Double> bare, List<Double> filtered) {
    private static final double TARGET = 0.9;

    /** Throughput with the filter, as a part of that without: by the medians of both. */
    double ratio() {
        return median(bare) / median(filtered);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.0f | %.2f | %s |%n",
                container.name().toLowerCase(Locale.ROOT),
                kind.title(),
                megabytes(bare),
                megabytes(filtered),
                ratio(),
                ratio() >= TARGET ? "met" : "MISSED");
    }

    private double megabytes(List<Double> seconds) {
        return length / median(seconds) / 1e6;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
