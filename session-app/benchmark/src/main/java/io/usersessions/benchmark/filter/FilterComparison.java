package io.usersessions.benchmark.filter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link FilterBenchmark}, and prints its results as a table in Markdown with the targets. */
public final class FilterComparison {
    /**
     * Requests in one iteration. A number of requests, and not a time, decides when the code is compiled, so that a busy machine measures
     * the same code.
     */
    static final int BATCH = 20_000;

    private FilterComparison() {}

    /**
     * Runs the comparison, and prints the table.
     *
     * @param arguments at most one: a file that the table is also written to
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        String table = FilterTable.of(run(new OptionsBuilder()
                .forks(3)
                .warmupBatchSize(BATCH)
                .warmupIterations(15)
                .measurementBatchSize(BATCH)
                .measurementIterations(15)));
        System.out.println(table);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), table);
        }
    }

    static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.include(FilterBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
