package io.usersessions.benchmark.stream;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The times of one kind of body in one container.
 *
 * @param bare seconds of each download without the filter
 * @param filtered seconds of each download with the filter, one beside each of the others
 */
record StreamRow(Container container, Kind kind, long length, List<Double> bare, List<Double> filtered) {
    private static final double TARGET = 0.9;

    /**
     * Throughput with the filter, as a part of that without: the median of the ratios of each two downloads that followed each other, since
     * other programs on the same machine slow down both.
     */
    double ratio() {
        return median(IntStream.range(0, bare.size())
                .mapToObj(round -> bare.get(round) / filtered.get(round))
                .toList());
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
