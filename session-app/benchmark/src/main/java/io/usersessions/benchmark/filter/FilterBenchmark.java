package io.usersessions.benchmark.filter;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures the time that many requests take, on one thread and without a container. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FilterBenchmark {
    private final FilterWork work = new FilterWork();

    @Benchmark
    public Object bare() throws Exception {
        return work.bare(Pages.UNTOUCHED);
    }

    @Benchmark
    public Object untouched() throws Exception {
        return work.filtered(Pages.UNTOUCHED);
    }

    @Benchmark
    public Object lookedAt() throws Exception {
        return work.filtered(Pages.LOOKED_AT);
    }

    @Benchmark
    public Object found() {
        return work.found();
    }
}
