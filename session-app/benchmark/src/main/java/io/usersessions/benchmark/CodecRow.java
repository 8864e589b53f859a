package io.usersessions.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The row of a contender: times in microseconds, with half the width of the 99.9 % interval; lengths in bytes. */
record CodecRow(Contender contender, int length, Result<?> encode, Result<?> decode, double allocated) {

    static CodecRow of(Contender contender, int size, List<RunResult> results) {
        RunResult encode = find("encode", contender, results);
        RunResult decode = find("decode", contender, results);
        return new CodecRow(
                contender,
                contender.with(Basket.ofSize(size)).length(),
                encode.getPrimaryResult(),
                decode.getPrimaryResult(),
                allocated(encode) + allocated(decode));
    }

    private static RunResult find(String benchmark, Contender contender, List<RunResult> results) {
        return results.stream()
                .filter(result -> result.getParams().getParam("contender").equals(contender.name()))
                .filter(result -> result.getPrimaryResult().getLabel().equals(benchmark))
                .findAny()
                .orElseThrow();
    }

    private static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }

    double totalTime() {
        return encode.getScore() + decode.getScore();
    }

    String line(double baseline) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.2f | %.0f | %.2f |%n",
                contender.title(),
                length,
                time(encode),
                time(decode),
                totalTime(),
                allocated,
                totalTime() / baseline);
    }

    private static String time(Result<?> result) {
        return String.format(Locale.ROOT, "%.2f ± %.2f", result.getScore(), result.getScoreError());
    }
}
