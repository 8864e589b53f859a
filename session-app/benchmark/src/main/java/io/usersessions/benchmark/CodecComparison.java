package io.usersessions.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link CodecBenchmark} and prints a table in Markdown; with an argument, writes it to that file too.
 *
 * <p>All contenders of a size are measured in turn, fork by fork, in one run; the last column compares with Java serialization.
 */
public final class CodecComparison {
    private static final String BASELINE = "JDK serialization";
    private static final int FORKS = 2;
    private static final TimeValue WARM_UP = TimeValue.seconds(1);
    private static final TimeValue MEASURED = TimeValue.seconds(1);
    private static final int MEASUREMENTS = 2;

    private CodecComparison() {}

    /**
     * Runs.
     *
     * @param arguments at most one: the file
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        String table = table(run(new OptionsBuilder()
                .forks(FORKS)
                .warmupIterations(1)
                .warmupTime(WARM_UP)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(MEASURED)));
        System.out.println(table);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), table);
        }
    }

    static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.include(CodecBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    static String table(Collection<RunResult> results) {
        Map<Integer, List<RunResult>> bySize = results.stream()
                .collect(Collectors.groupingBy(
                        result -> Integer.parseInt(result.getParams().getParam("size")),
                        TreeMap::new,
                        Collectors.toList()));
        return bySize.entrySet().stream()
                .map(size -> table(size.getKey(), size.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String table(int size, List<RunResult> results) {
        Map<String, Row> rows = new LinkedHashMap<>();
        results.stream()
                .sorted(Comparator.comparing(CodecComparison::contender))
                .forEach(result -> rows.merge(contender(result), Row.of(result), Row::and));
        Row baseline = rows.getOrDefault(BASELINE, Row.NONE);
        String lines = rows.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(Row::both)))
                .map(row -> row.getValue().line(row.getKey(), size, baseline))
                .collect(Collectors.joining());
        return "### " + size + " bytes of JSON\n\n"
                + "| codec | bytes | encode, us | decode, us | both, us | allocated, B | time of JDK's |\n"
                + "|---|---:|---:|---:|---:|---:|---:|\n"
                + lines;
    }

    private static String contender(RunResult result) {
        return result.getParams().getParam("contender");
    }

    /** Microseconds, and bytes allocated by both. */
    private record Row(double encode, double decode, double allocated) {
        static final Row NONE = new Row(Double.NaN, Double.NaN, Double.NaN);

        static Row of(RunResult result) {
            double score = result.getPrimaryResult().getScore();
            double allocated = Optional.ofNullable(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                    .orElseThrow(() -> new IllegalStateException("allocation was not measured"))
                    .getScore();
            boolean encodes = result.getPrimaryResult().getLabel().equals("encode");
            return new Row(encodes ? score : 0, encodes ? 0 : score, allocated);
        }

        Row and(Row other) {
            return new Row(encode + other.encode, decode + other.decode, allocated + other.allocated);
        }

        double both() {
            return encode + decode;
        }

        String line(String contender, int size, Row baseline) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f | %.0f | %.2f |%n",
                    contender,
                    Contender.named(contender, size).length(),
                    encode,
                    decode,
                    both(),
                    allocated,
                    both() / baseline.both());
        }
    }
}
