package io.usersessions.domain.watch;

import io.usersessions.domain.port.SessionStoreException;

/** Is told when a {@link SessionWatch} cannot ask its store, on the thread of the watch. What it throws is ignored. */
@FunctionalInterface
public interface WatchListener {
    /** The store began to fail. No session counts as ended for that, and the watch goes on; this is told once in an outage. */
    void failed(SessionStoreException fault);

    /** The store works again. */
    default void recovered() {}
}
