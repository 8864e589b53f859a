package io.usersessions.spring.watch;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.watch.WatchListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that nobody can be told for a while. */
final class WatchLog implements WatchListener {
    private static final Logger LOG = LoggerFactory.getLogger(WatchLog.class);

    @Override
    public void failed(SessionStoreException fault) {
        LOG.warn("browsers are told of the end of their session later, since the store fails: {}", fault.getMessage());
    }

    @Override
    public void recovered() {
        LOG.info("browsers are told of the end of their session at once again");
    }
}
