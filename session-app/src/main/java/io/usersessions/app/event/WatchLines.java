package io.usersessions.app.event;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.watch.WatchListener;
import org.slf4j.Logger;

/** Writes whether the ends of sessions can be told at once. */
record WatchLines(Logger log) implements WatchListener {
    @Override
    public void failed(SessionStoreException fault) {
        log.warn("ends of sessions on other nodes are not told at the moment: {}", fault.getMessage());
    }

    @Override
    public void recovered() {
        log.info("ends of sessions on other nodes are told again");
    }
}
