package io.usersessions.spring.autoconfigure;

import io.usersessions.domain.usecase.PurgeListener;
import io.usersessions.domain.usecase.PurgeProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a purge removed, and why it failed. */
final class PurgeLog implements PurgeListener {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeLog.class);

    @Override
    public void ended(PurgeProgress end) {
        if (end.sessions() + end.historyEntries() > 0) {
            LOG.debug("the purge removed {} sessions and {} history entries", end.sessions(), end.historyEntries());
        }
    }

    @Override
    public void failed(RuntimeException fault) {
        LOG.warn("the purge failed, and the next one will do the rest: {}", fault.getMessage());
    }
}
