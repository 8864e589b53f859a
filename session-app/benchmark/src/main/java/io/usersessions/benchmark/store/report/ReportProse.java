package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.measurement.Plan;
import io.usersessions.benchmark.store.server.Connections;
import io.usersessions.benchmark.store.workload.Population;
import java.util.Locale;

/** What a report says in words. */
final class ReportProse {
    static final String CAVEATS = """
            ## Caveats

            - Client, PostgreSQL and Redis share the processors of one machine, without a network between them. On a real network round trips cost
              more, and who needs fewer gains. Take ratios, not times, to another machine.
            - A commit waits for the disk (its speed is above). Redis keeps nothing on a disk here: it forgets everything in a crash, and is
              compared all the same, since that is how it is used.
            - Spring Session notes the access of every request in its store. This library notes it once a minute; in W1 none was due, and what
              noting costs is in the table of touches. W1 measures what each does by default, which is not the same.
            - Everything fits into memory: PostgreSQL's buffers and the system's cache. Each measurement is short; checkpoints, the images of
              pages that follow them in the log, and vacuums happen between measurements, for all contenders, and are not in the figures.
            - Sessions are drawn uniformly. Skewed access would meet more conflicts on one session, and hotter caches.
            - Heap is counted on one thread after the measurements, with everything compiled; drivers' own threads are in the second figure.
            """;

    private ReportProse() {}

    static String introduction(Plan plan, String command) {
        return String.format(
                Locale.ROOT,
                """
            # What storing sessions costs

            ```sh
            %s
            ```

            This page and the files beside it are what one run of that command wrote: %,d sessions of %d attributes with %d characters each,
            %d sessions a user, the same for all; every PostgreSQL contender in a database of its own on one server, over a pool of %d
            connections; rounds: %d, and in each one contender after the other, another one first each time, so that what disturbs the
            machine disturbs them all. A figure is the median over the rounds, a ratio the median of the ratios within each round; each was
            measured for %s after a warm-up of %s, in a closed loop: a thread begins the next operation when the last is done.

            | | one operation |
            |---|---|
            | W1 | a request that reads one attribute and changes nothing |
            | W2 | a request that sets one attribute |
            | W3 | a sign-in: one more session, with all attributes, of a user who has five |
            | W4 | the list of a user's sessions |
            | W5 | the end of all of a user's sessions but one |

            - *raw pgjdbc* is prepared statements of the driver on one table, one row a session. It decodes nothing, checks nothing and orders
              nothing: a limit, not a library. Its sign-in has no cap on sessions to keep, and does not race "end all".
            - *User Sessions* is this library through its use cases, with the JSON codec, as its builder makes it: concurrent calls are combined
              when they queue. *Sealed* is the same with AES-256-GCM around the JSON; *not combining* has the combining switched off.
            - *Spring Session* is what its own configuration makes: JDBC with transactions and Java serialization; Redis as a hash a session, and
              *indexed* with the listeners that find and expire a user's sessions. The default one finds nobody's sessions, so it has no W4
              and W5. A request there is what its filter does: find, note the access, save.
            """,
                command,
                plan.sessions(),
                Population.ATTRIBUTES,
                Population.LENGTH,
                Population.PER_USER,
                Connections.POOL,
                plan.rounds(),
                seconds(plan.timed().toMillis()),
                seconds(Plan.WARM_UP.toMillis()));
    }

    private static String seconds(long millis) {
        return Table.number(millis / 1e3, 1) + " s";
    }
}
