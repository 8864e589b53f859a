package io.usersessions.domain.watch;

import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Tells whoever watches a session that it ended, wherever that happened, such as to close a stream of events or a socket of its browser.
 *
 * <pre>{@code
 * SessionWatch watch = SessionWatch.over(store, clock, SessionWatchSettings.defaults(), fault -> log.warn("cannot watch", fault));
 * Sessions sessions = Sessions.using(repository, codec).events(watch.events()).build();
 *
 * Watched watched = watch.watch(visit.session().id(), (session, end) -> stream.finish(end));
 * stream.onClose(watched::close);
 * }</pre>
 *
 * <p>One query at each interval, one second by default, asks for all watched sessions of this node together, so each is told within an
 * interval. While nothing is watched, there is no query. Two things tell sooner: {@link #events} what ended on this node, and {@link #hint}
 * what may have ended on another.
 *
 * <p>A fault of the store ends no session: the watch goes on. The stored expiry of a session does not show activity that a {@code
 * TouchBuffer} still holds, so expiry is told after a margin: late, but never too early. Nobody is told while the store fails.
 *
 * <p>Safe for any number of threads. Close it after the last request and before the store.
 */
public final class SessionWatch implements AutoCloseable {
    private final WatchedSessions watched = new WatchedSessions();
    private final Telling telling = new Telling(watched);
    private final PollThread polls;
    private final SessionEvents localEnds;

    SessionWatch(
            LiveSessions store,
            InstantSource time,
            SessionWatchSettings settings,
            LongSupplier nanoTime,
            WatchListener listener) {
        StorePoll poll = new StorePoll(store, time, settings.margin(), listener, watched, telling);
        Pace pace = new Pace(settings.interval().toNanos(), SessionWatchSettings.SHORTEST.toNanos());
        polls = new PollThread(poll::run, () -> watched.count() > 0, pace, nanoTime);
        localEnds = new LocalEnds(telling, polls);
    }

    /**
     * A watch with its own threads.
     *
     * @param time the clock by which sessions expire: the one that {@code Sessions} uses
     * @param listener is told when the store begins to fail
     */
    public static SessionWatch over(
            LiveSessions store, InstantSource time, SessionWatchSettings settings, WatchListener listener) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(listener, "listener");
        SessionWatch watch = new SessionWatch(store, time, settings, System::nanoTime, listener);
        watch.polls.start();
        return watch;
    }

    /**
     * Watches a session that is stored, until it ended or the result is closed. Its end is told if it ended before, too. Several listeners may
     * watch one session.
     *
     * @param listener is told exactly once
     * @throws IllegalStateException if this watch is closed
     */
    @CheckReturnValue
    public Watched watch(SessionId session, SessionEndListener listener) {
        Watched next = new Watched(
                Objects.requireNonNull(session, "session"), Objects.requireNonNull(listener, "listener"), watched);
        watched.add(next);
        polls.wake();
        return next;
    }

    /** How many sessions are watched, each counted once. */
    public int watched() {
        return watched.count();
    }

    /** A listener for {@code Sessions}, so that the ends of this node are told without waiting for a query. */
    public SessionEvents events() {
        return localEnds;
    }

    /**
     * Asks the store soon, since something says that this session ended; costs nothing if it is not watched. The store decides, so a wrong hint
     * does no harm. Two queries are at least 200 milliseconds apart, however many hints there are.
     */
    public void hint(SessionId session) {
        if (watched.contains(Objects.requireNonNull(session, "session"))) {
            polls.hurry();
        }
    }

    /** Stops watching. Whoever still watches is not told. */
    @Override
    public void close() {
        watched.close();
        polls.close();
        telling.close();
    }
}
