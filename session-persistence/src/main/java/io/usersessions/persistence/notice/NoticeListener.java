package io.usersessions.persistence.notice;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.sql.SqlFaults;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens on one connection, on a thread of its own; connects again after a delay that grows, as long as it fails. */
public final class NoticeListener implements AutoCloseable {
    private static final Duration FIRST_DELAY = Duration.ofMillis(100);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);
    private static final int MILLIS_TO_WAIT = 500;
    private static final int WAITS_TO_A_CHECK = 20;
    private static final int SECONDS_TO_CHECK = 5;

    private final DataSource dataSource;
    private final Consumer<SessionId> hint;
    private final Consumer<SessionStoreException> faults;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "session-end-listener");
    private Duration delay = FIRST_DELAY;

    private NoticeListener(DataSource dataSource, Consumer<SessionId> hint, Consumer<SessionStoreException> faults) {
        this.dataSource = dataSource;
        this.hint = hint;
        this.faults = faults;
    }

    /** A listener that runs. */
    public static NoticeListener started(
            DataSource dataSource, Consumer<SessionId> hint, Consumer<SessionStoreException> faults) {
        NoticeListener listener = new NoticeListener(dataSource, hint, faults);
        listener.thread.setDaemon(true);
        listener.thread.start();
        return listener;
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void run() {
        while (isOpen()) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                listen(connection);
            } catch (SQLException fault) {
                NoticeFaults.report(faults, SqlFaults.storeFault(fault));
                pause();
            } catch (RuntimeException fault) {
                NoticeFaults.report(faults, new SessionStoreException("cannot listen: " + fault, fault));
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection notices = connection.unwrap(PGConnection.class);
        execute(connection, "listen " + NoticeText.CHANNEL);
        delay = FIRST_DELAY;
        for (int waits = 1; isOpen(); waits++) {
            for (PGNotification notice : notices.getNotifications(MILLIS_TO_WAIT)) {
                NoticeText.ids(notice.getParameter()).forEach(hint);
            }
            if (waits % WAITS_TO_A_CHECK == 0 && !connection.isValid(SECONDS_TO_CHECK)) {
                throw new SQLException("the connection for notices was lost");
            }
        }
        execute(connection, "unlisten " + NoticeText.CHANNEL);
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void pause() {
        try {
            boolean unused = closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            Duration longer = delay.multipliedBy(2);
            delay = longer.compareTo(LONGEST_DELAY) < 0 ? longer : LONGEST_DELAY;
        } catch (InterruptedException end) {
            closed.countDown();
        }
    }

    /** Gives the connection back, for which it waits some seconds. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_CHECK));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
