package io.usersessions.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link CodecBenchmark} and prints a table in Markdown; with an argument, writes it to that file too.
 *
 * <p>Every round measures all contenders in processes of their own, one after the other, so that what disturbs the machine for a while
 * disturbs all of them; the table has the medians of the rounds. Its last column compares with Java serialization.
 */
public final class CodecComparison {
    private static final String BASELINE = "JDK serialization";
    private static final int ROUNDS = 3;

    private CodecComparison() {}

    /**
     * Runs.
     *
     * @param arguments at most one: the file
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        List<RunResult> results = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            results.addAll(run(new OptionsBuilder()
                    .forks(1)
                    .warmupIterations(1)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.seconds(1))));
        }
        String table = table(results);
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
        List<Row> rows = results.stream()
                .collect(Collectors.groupingBy(result -> result.getParams().getParam("contender")))
                .entrySet()
                .stream()
                .map(contender -> Row.of(contender.getKey(), size, contender.getValue()))
                .sorted(Comparator.comparingDouble(Row::both))
                .toList();
        double baseline = rows.stream()
                .filter(row -> row.contender().equals(BASELINE))
                .mapToDouble(Row::both)
                .findAny()
                .orElse(Double.NaN);
        return "### " + size + " bytes of JSON\n\n"
                + "| codec | bytes | encode, us | decode, us | both, us | allocated, B | of JDK's time |\n"
                + "|---|---:|---:|---:|---:|---:|---:|\n"
                + rows.stream().map(row -> row.line(baseline)).collect(Collectors.joining());
    }

    /**
     * Medians of the rounds.
     *
     * @param bytes length of what is encoded
     * @param encode microseconds
     * @param decode microseconds
     * @param allocated bytes, by both
     */
    private record Row(String contender, int bytes, double encode, double decode, double allocated) {
        static Row of(String contender, int size, List<RunResult> results) {
            return new Row(
                    contender,
                    Contender.named(contender, size).length(),
                    time("encode", results),
                    time("decode", results),
                    allocated("encode", results) + allocated("decode", results));
        }

        private static double time(String benchmark, List<RunResult> results) {
            return median(benchmark, results, RunResult::getPrimaryResult);
        }

        private static double allocated(String benchmark, List<RunResult> results) {
            return median(
                    benchmark,
                    results,
                    result ->
                            Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")));
        }

        private static double median(
                String benchmark, List<RunResult> results, Function<RunResult, Result<?>> measure) {
            double[] scores = results.stream()
                    .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                    .map(measure)
                    .mapToDouble(Result::getScore)
                    .sorted()
                    .toArray();
            return scores[scores.length / 2];
        }

        double both() {
            return encode + decode;
        }

        String line(double baseline) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f | %.2f | %.2f | %.0f | %.2f |%n",
                    contender,
                    bytes,
                    encode,
                    decode,
                    both(),
                    allocated,
                    both() / baseline);
        }
    }
}
