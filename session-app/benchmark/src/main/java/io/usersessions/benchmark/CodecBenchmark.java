package io.usersessions.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Measures the time to encode and to decode the attributes of one session, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
    /** The length of the attributes as JSON, in bytes. */
    @Param({"200", "1024", "16384"})
    public int size;

    @Param
    public Contender contender = Contender.JSON;

    private Work work = Contender.JSON.with(Basket.ofSize(200));

    /** Prepares the attributes and their bytes. */
    @Setup
    public void prepare() {
        work = contender.with(Basket.ofSize(size));
    }

    @Benchmark
    public Object encode() {
        return work.encode();
    }

    @Benchmark
    public Object decode() {
        return work.decode();
    }
}
