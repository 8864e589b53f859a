package io.usersessions.app.wiring;

import io.usersessions.app.event.EventLog;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.persistence.EndNotices;
import io.usersessions.persistence.PostgresSessions;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Tells this node at once that sessions ended.
 *
 * @param notices between the nodes; empty if there is no connection for them
 */
record EndSignals(SessionWatch watch, Optional<EndNotices> notices) implements AutoCloseable {
    static EndSignals over(PostgresSessions store, InstantSource clock, Optional<DataSource> unpooled) {
        SessionWatch watch = SessionWatch.over(store.live(), clock, SessionWatchSettings.defaults(), EventLog.watch());
        return new EndSignals(
                watch, unpooled.map(source -> EndNotices.over(source, watch::hint, EventLog::noticesFailed)));
    }

    void addTo(SessionsBuilder sessions) {
        sessions.events(watch.events());
        notices.ifPresent(between -> sessions.events(between.sender()));
    }

    @Override
    public void close() {
        notices.ifPresent(EndNotices::close);
        watch.close();
    }
}
