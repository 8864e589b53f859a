package io.usersessions.domain.watch;

import io.usersessions.domain.model.SessionId;
import java.util.concurrent.atomic.AtomicBoolean;

/** One listener's watch of one session. Close it when the listener goes away before the session ends. */
public final class Watched implements AutoCloseable {
    private final SessionId session;
    private final SessionEndListener listener;
    private final WatchedSessions all;
    private final AtomicBoolean isOver = new AtomicBoolean();

    Watched(SessionId session, SessionEndListener listener, WatchedSessions all) {
        this.session = session;
        this.listener = listener;
        this.all = all;
    }

    /** The session that is watched. */
    public SessionId session() {
        return session;
    }

    /** Tells the listener, unless it was told before or went away. */
    void tell(SessionEnd end) {
        if (isOver.compareAndSet(false, true)) {
            try {
                listener.ended(session, end);
            } catch (RuntimeException | Error ofTheListener) {
                // The other listeners are told all the same.
            }
        }
    }

    /** Stops watching; the listener is not told from now on, unless that is under way. Closing again does nothing. */
    @Override
    public void close() {
        isOver.set(true);
        all.remove(this);
    }

    /** The session, and whether it is still watched. */
    @Override
    public String toString() {
        return "Watched[" + session + (isOver.get() ? ", over]" : "]");
    }
}
