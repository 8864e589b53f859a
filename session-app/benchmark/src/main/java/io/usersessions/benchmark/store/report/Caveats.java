package io.usersessions.benchmark.store.report;

import java.util.List;
import java.util.stream.Collectors;

/** The end of the report: what the figures do not show. */
final class Caveats {
    private static final String TEXT = """
            ## Caveats

            - Client, PostgreSQL and Redis share the processors of one machine, without a network between them. On a real network round trips
              cost more, which favours a contender with fewer of them. Compare ratios, not times, with those of another machine.
            - A commit waits for the disk (its speed is above). Redis runs without persistence here and loses everything in a crash; it is
              compared all the same, since it is used this way.
            - Spring Session stores the access of every request. This library stores it once a minute; in W1 no touch was due, and the section
              on costs shows what touches cost. W1 measures the default behaviour of each contender, which differs in this point.
            - All data fits into memory: PostgreSQL's buffers and the system's cache. Each measurement is short. Checkpoints, the images of
              pages that follow them in the log, and vacuums happen between measurements, for all contenders, and are not in the figures.
            - Every session is equally likely. Skewed access would cause more conflicts on single sessions, and more cache hits.
            - Heap is counted on one thread after the measurements, when all code is compiled; the second figure includes the drivers' own
              threads.
            """;

    private Caveats() {}

    static String text(List<String> notes) {
        return TEXT + notes.stream().map(note -> "- " + note + "\n").collect(Collectors.joining());
    }
}
