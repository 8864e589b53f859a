package io.usersessions.benchmark;

import io.usersessions.benchmark.filter.FilterComparison;
import io.usersessions.benchmark.store.StoreComparison;
import io.usersessions.benchmark.stream.StreamComparison;
import java.util.Arrays;
import java.util.Locale;

/** The main class of the runnable jar: {@code codecs}, {@code filter}, {@code stream} or {@code store}, then the arguments of that command. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws Exception {
        String which = arguments.length == 0 ? "" : arguments[0].toLowerCase(Locale.ROOT);
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (which) {
            case "codecs" -> CodecComparison.main(rest);
            case "filter" -> FilterComparison.main(rest);
            case "stream" -> StreamComparison.main(rest);
            case "store" -> StoreComparison.main(rest);
            default -> {
                System.err.println("codecs [FILE]      compares what codecs cost");
                System.err.println("filter [FILE]      measures what the filter costs a request");
                System.err.println(
                        "stream [--help]    compares the throughput of large bodies with and without the filter");
                System.err.println("store [--help]     compares what storing sessions costs");
                System.exit(2);
            }
        }
    }
}
