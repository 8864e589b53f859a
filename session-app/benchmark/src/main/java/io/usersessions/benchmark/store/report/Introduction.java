package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.measurement.Plan;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Population;
import java.util.Locale;

/** The beginning of the report: the command, the method, the workloads and the contenders. */
final class Introduction {
    private static final String WORKLOADS_AND_CONTENDERS = """
            | | one operation |
            |---|---|
            | W1 | a request that reads one attribute and changes nothing |
            | W2 | a request that sets one attribute |
            | W3 | a sign-in: one more session, with all attributes, for a user who has five |
            | W4 | the list of a user's sessions |
            | W5 | the end of all sessions of a user except one |

            - *raw pgjdbc* runs prepared statements of the driver on one table with one row for each session. It decodes nothing, checks
              nothing and orders nothing: it is an upper limit, not a library. Its sign-in has no limit on sessions, and no protection
              against a concurrent "end all".
            - *User Sessions* is this library, called through its use cases, with the JSON codec and the defaults of its builder: concurrent
              calls are combined when they queue. *Sealed* adds AES-256-GCM around the JSON; *not combining* switches the combining off.
            - *Spring Session* is set up as its own configuration does it: JDBC with transactions and Java serialization; Redis with one hash
              for each session, and *indexed* with the listeners that find and expire the sessions of a user. The default Redis repository
              cannot find the sessions of a user, so it has no W4 and W5. A request does what its filter does: find, note the access, save.
            """;

    private Introduction() {}

    static String text(Plan plan, String command) {
        return "# What storing sessions costs\n\n```sh\n" + command + "\n```\n\n" + method(plan) + "\n"
                + WORKLOADS_AND_CONTENDERS;
    }

    private static String method(Plan plan) {
        return String.format(
                Locale.ROOT,
                """
            One run of that command wrote this page and its figures. It stores %,d sessions of %d attributes with %d characters each,
            %d sessions for each user, the same for all contenders. Every PostgreSQL contender has a database of its own on one server, and
            a pool of %d connections. Number of rounds: %d. In each round one contender runs after the other, and each round begins with
            another contender, so that a disturbance of the machine affects all of them. A figure is the median over the rounds; a ratio is
            the median of the ratios within each round. Each measurement takes %s after a warm-up of %s, in a closed loop: a thread begins
            the next operation when the last one is done.
            """,
                plan.sessions(),
                Population.ATTRIBUTES,
                Population.LENGTH,
                Population.PER_USER,
                Database.POOL_SIZE,
                plan.rounds(),
                seconds(plan.timed().toMillis()),
                seconds(Plan.WARM_UP.toMillis()));
    }

    private static String seconds(long millis) {
        return Table.number(millis / 1e3, 1) + " s";
    }
}
