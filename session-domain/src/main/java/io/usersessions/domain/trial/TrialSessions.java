package io.usersessions.domain.trial;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.domain.usecase.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Sessions for the tests of an application: visits without a web server, at a time that the test moves. They are stored in memory, and work as
 * with any other store.
 *
 * <pre>{@code
 * TrialSessions trial = new TrialSessions();
 * Visit visit = trial.signedIn(new UserId("ada"));
 * }</pre>
 *
 * <p>Each call of {@link #visit} or {@link #signedIn} is another browser; {@link #next} is the next request of the same one. Safe for any
 * number of threads. Nothing needs to be closed: a test drops it.
 */
public final class TrialSessions {
    private static final Client CLIENT = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");

    private final TrialClock clock = new TrialClock();
    private final InMemorySessions store = new InMemorySessions();
    private final Map<Visit, List<String>> presentedKeys = new ConcurrentHashMap<>();
    private final Sessions sessions;

    /** Sessions with the default settings. */
    public TrialSessions() {
        this(defaults -> {});
    }

    /**
     * Sessions that are built as the application builds its own.
     *
     * @param parts adds settings, listeners and other parts to the builder, whose clock is {@link #clock}
     */
    public TrialSessions(Consumer<SessionsBuilder> parts) {
        SessionsBuilder builder = Sessions.using(store, PlainJson.codec()).time(clock);
        Objects.requireNonNull(parts, "parts").accept(builder);
        sessions = builder.build();
    }

    /** A visit of a browser that has no key yet. */
    public Visit visit() {
        return opened(List.of());
    }

    /** A visit of a browser whose user signed in at the request before, just now. */
    public Visit signedIn(UserId user) {
        Objects.requireNonNull(user, "user");
        Visit first = visit();
        first.signIn(user);
        return next(first);
    }

    /** Closes a visit as an application does at the end of a request. */
    public KeyInstruction close(Visit visit) {
        return sessions.close(Objects.requireNonNull(visit, "visit"));
    }

    /**
     * Closes a visit, and opens the next one of the same browser, which has carried out the instruction.
     *
     * @throws RefusedException if the changes of the visit are refused
     * @throws IllegalArgumentException if the visit was opened elsewhere
     */
    public Visit next(Visit visit) {
        List<String> presented = presentedKeys.get(Objects.requireNonNull(visit, "visit"));
        if (presented == null) {
            throw new IllegalArgumentException("this visit was opened elsewhere: its browser is unknown here");
        }
        return opened(close(visit).when(new NextKeys(presented)));
    }

    private Visit opened(List<String> keys) {
        Visit visit = sessions.open(keys, CLIENT);
        presentedKeys.put(visit, keys);
        return visit;
    }

    /** The sessions themselves, for code that opens visits or needs other use cases. */
    public Sessions sessions() {
        return sessions;
    }

    /** Where the sessions are stored; also the directory and the catalog of the use cases that need one. */
    public InMemorySessions store() {
        return store;
    }

    /** The time of the sessions. */
    public TrialClock clock() {
        return clock;
    }
}
