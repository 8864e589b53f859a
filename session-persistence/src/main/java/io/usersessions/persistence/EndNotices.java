package io.usersessions.persistence;

import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.notice.NoticeListener;
import io.usersessions.persistence.notice.NoticeSender;
import io.usersessions.persistence.sql.Database;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Tells the other nodes at once that sessions ended, through {@code LISTEN} and {@code NOTIFY} of PostgreSQL, so that they ask their store
 * without waiting for the next poll.
 *
 * <pre>{@code
 * SessionWatch watch = SessionWatch.over(store.live(), clock, SessionWatchSettings.defaults(), faults);
 * EndNotices notices = EndNotices.over(dataSource, watch::hint, fault -> log.info("no notices", fault));
 * Sessions sessions = Sessions.using(store.repository(), codec).events(watch.events()).events(notices.sender()).build();
 * }</pre>
 *
 * <p>Everything works without it, an interval later, and so it does if notices are lost. A notice contains ids, which open nothing, and is only a
 * hint: whoever sends a false one makes a node ask once. It fails no request. The end of everyone is left to the polls.
 *
 * <p>Close it before the watch and the data source.
 */
public final class EndNotices implements AutoCloseable {
    private final NoticeSender sender;
    private final NoticeListener listener;

    private EndNotices(NoticeSender sender, NoticeListener listener) {
        this.sender = sender;
        this.listener = listener;
    }

    /**
     * Notices between all nodes that use this database, with threads of their own.
     *
     * @param dataSource gives connections to PostgreSQL itself: a pooler such as PgBouncer that lends a connection for a transaction passes no
     *     notices on. One connection is kept
     * @param hint receives each session that another node, or this one, ended: {@code watch::hint}
     * @param faults receives every attempt that failed; its exceptions are ignored
     */
    public static EndNotices over(
            DataSource dataSource, Consumer<SessionId> hint, Consumer<SessionStoreException> faults) {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(faults, "faults");
        return new EndNotices(
                NoticeSender.started(new Database(dataSource), faults),
                NoticeListener.started(dataSource, hint, faults));
    }

    /** A listener for {@code Sessions} that sends the ends of this node. It returns at once, and drops ends while the database is slow. */
    public SessionEvents sender() {
        return sender;
    }

    /** Stops sending and listening. */
    @Override
    public void close() {
        sender.close();
        listener.close();
    }
}
