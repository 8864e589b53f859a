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
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link FilterBenchmark}, and prints its results as a table in Markdown with the targets. */
public final class FilterComparison {
    private FilterComparison() {}

    /**
     * Runs the comparison, and prints the table.
     *
     * @param arguments at most one: a file that the table is also written to
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        String table = FilterTable.of(run(new OptionsBuilder()
                .forks(2)
                .warmupIterations(10)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(20)
                .measurementTime(TimeValue.milliseconds(500))));
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
