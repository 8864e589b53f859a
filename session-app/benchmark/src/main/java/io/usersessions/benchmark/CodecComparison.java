package io.usersessions.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
 * <p>Contender by contender, in processes of their own, in one run of JMH. The last column compares with Java serialization.
 */
public final class CodecComparison {
    private CodecComparison() {}

    /**
     * Runs.
     *
     * @param arguments at most one: the file
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        String table = table(run(new OptionsBuilder()
                .forks(2)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))));
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
                        result -> Integer.parseInt(parameter("size", result)), TreeMap::new, Collectors.toList()));
        return bySize.entrySet().stream()
                .map(size -> table(size.getKey(), size.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String table(int size, List<RunResult> results) {
        List<Row> rows = Arrays.stream(Contender.values())
                .map(contender -> Row.of(contender, size, results))
                .sorted(Comparator.comparingDouble(Row::both))
                .toList();
        double baseline = rows.stream()
                .filter(row -> row.contender() == Contender.JDK_SERIALIZATION)
                .mapToDouble(Row::both)
                .findAny()
                .orElseThrow();
        return "### " + size + " bytes of JSON\n\n"
                + "| codec | bytes | encode, us | decode, us | both, us | allocated, B | of JDK's time |\n"
                + "|---|---:|---:|---:|---:|---:|---:|\n"
                + rows.stream().map(row -> row.line(baseline)).collect(Collectors.joining());
    }

    private static String parameter(String name, RunResult result) {
        return result.getParams().getParam(name);
    }

    /** A contender's line; times in microseconds, with half the width of the 99.9 % interval; lengths in bytes. */
    private record Row(Contender contender, int length, Result<?> encode, Result<?> decode, double allocated) {

        static Row of(Contender contender, int size, List<RunResult> results) {
            RunResult encode = find("encode", contender, results);
            RunResult decode = find("decode", contender, results);
            return new Row(
                    contender,
                    contender.with(Basket.ofSize(size)).length(),
                    encode.getPrimaryResult(),
                    decode.getPrimaryResult(),
                    allocated(encode) + allocated(decode));
        }

        private static RunResult find(String benchmark, Contender contender, List<RunResult> results) {
            return results.stream()
                    .filter(result -> parameter("contender", result).equals(contender.name()))
                    .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                    .findAny()
                    .orElseThrow();
        }

        private static double allocated(RunResult result) {
            return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                    .getScore();
        }

        double both() {
            return encode.getScore() + decode.getScore();
        }

        String line(double baseline) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.2f ± %.2f | %.2f ± %.2f | %.2f | %.0f | %.2f |%n",
                    contender.title(),
                    length,
                    encode.getScore(),
                    encode.getScoreError(),
                    decode.getScore(),
                    decode.getScoreError(),
                    both(),
                    allocated,
                    both() / baseline);
        }
    }
}
