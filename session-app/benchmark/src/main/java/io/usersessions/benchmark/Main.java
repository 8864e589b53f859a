package io.usersessions.benchmark;

import io.usersessions.benchmark.store.StoreComparison;
import java.util.Arrays;
import java.util.Locale;

/** The main class of the runnable jar: {@code codecs} or {@code store}, then the arguments of that command. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws Exception {
        String which = arguments.length == 0 ? "" : arguments[0].toLowerCase(Locale.ROOT);
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        switch (which) {
            case "codecs" -> CodecComparison.main(rest);
            case "store" -> StoreComparison.main(rest);
            default -> {
                System.err.println("codecs [FILE]      compares what codecs cost");
                System.err.println("store [--help]     compares what storing sessions costs");
                System.exit(2);
            }
        }
    }
}
