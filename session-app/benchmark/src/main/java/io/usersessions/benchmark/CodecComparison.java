package io.usersessions.benchmark;

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

/**
 * Runs {@link CodecBenchmark} and prints its results as tables in Markdown. JMH measures one contender after the other, each in
 * processes of its own.
 */
public final class CodecComparison {
    private CodecComparison() {}

    /**
     * Runs the comparison, and prints the tables.
     *
     * @param arguments at most one: a file that the tables are also written to
     */
    public static void main(String... arguments) throws RunnerException, IOException {
        String tables = CodecTables.of(run(new OptionsBuilder()
                .forks(2)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))));
        System.out.println(tables);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), tables);
        }
    }

    static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.include(CodecBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
