package io.usersessions.domain.watch;

import io.usersessions.domain.model.SessionId;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells watchers on threads of its own, so that neither a request nor a poll waits for them. While nobody is told, it has no thread. */
final class Telling {
    private static final int THREADS = 4;
    private static final int SECONDS_KEPT = 10;

    private final WatchedSessions watched;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            SECONDS_KEPT,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
                Thread teller = new Thread(work, "session-watch-telling");
                teller.setDaemon(true);
                return teller;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    Telling(WatchedSessions watched) {
        this.watched = watched;
        threads.allowCoreThreadTimeOut(true);
    }

    /** Has every watcher of a session told, which is then not watched any more. */
    void tell(SessionId session, SessionEnd end) {
        watched.removeAll(session).forEach(watcher -> threads.execute(() -> watcher.tell(end)));
    }

    /** Whoever is to be told already is told. */
    void close() {
        threads.shutdown();
    }
}
