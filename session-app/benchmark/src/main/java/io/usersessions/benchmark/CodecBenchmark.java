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

/** Time to encode and to decode the attributes of one session, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
    /** Length of the attributes as JSON, in bytes. */
    @Param({"200", "1024", "16384"})
    public int size;

    /** See {@link Contender#named}. */
    @Param({
        "json",
        "cbor",
        "compressed json",
        "upcasting json",
        "sealed json",
        "sealed cbor",
        "sealed json, XAES",
        "django",
        "JDK serialization",
        "Spring's default"
    })
    public String contender = "";

    private Contender contending = Contender.named("json", 200);

    /** Makes the attributes and their bytes. */
    @Setup
    public void prepare() {
        contending = Contender.named(contender, size);
    }

    @Benchmark
    public Object encode() {
        return contending.encode();
    }

    @Benchmark
    public Object decode() {
        return contending.decode();
    }
}
