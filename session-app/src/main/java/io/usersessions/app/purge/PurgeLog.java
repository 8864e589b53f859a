package io.usersessions.app.purge;

import io.usersessions.domain.usecase.PurgeListener;
import io.usersessions.domain.usecase.PurgeProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what a purge removed, and why it failed. */
public final class PurgeLog implements PurgeListener {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeLog.class);

    @Override
    public void ended(PurgeProgress end) {
        if (end.sessions() + end.historyEntries() + end.importedKeys() > 0) {
            LOG.info(
                    "purge {}: {} expired sessions, {} history entries and {} imported keys removed",
                    end.state(),
                    end.sessions(),
                    end.historyEntries(),
                    end.importedKeys());
        }
    }

    @Override
    public void failed(RuntimeException fault) {
        LOG.warn("the purge failed, and the next one will do the rest: {}", fault.getMessage());
    }
}
