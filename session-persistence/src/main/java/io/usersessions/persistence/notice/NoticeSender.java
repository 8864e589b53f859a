package io.usersessions.persistence.notice;

import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Sends the ids of sessions that ended, many at once, on a thread of its own. While the database is slow it drops what does not fit. */
public final class NoticeSender implements SessionEvents, AutoCloseable {
    private static final int MAX_WAITING = 10_000;
    private static final String TEXT = "notice";

    private static final RenderedSql NOTIFY = RenderedSql.of(COMPOSE.select(DSL.function(
            "pg_notify", SQLDataType.CLOB, DSL.inline(NoticeText.CHANNEL), DSL.param(TEXT, SQLDataType.CLOB))));

    private final Database database;
    private final Consumer<SessionStoreException> faults;
    private final BlockingQueue<SessionId> waiting = new ArrayBlockingQueue<>(MAX_WAITING);
    private final Thread thread = new Thread(this::run, "session-end-sender");

    private NoticeSender(Database database, Consumer<SessionStoreException> faults) {
        this.database = database;
        this.faults = faults;
    }

    /** A sender that runs. */
    public static NoticeSender started(Database database, Consumer<SessionStoreException> faults) {
        NoticeSender sender = new NoticeSender(database, faults);
        sender.thread.setDaemon(true);
        sender.thread.start();
        return sender;
    }

    @Override
    public void on(SessionEvent event) {
        if (event instanceof SessionEvent.Ended ended) {
            boolean unused = waiting.offer(ended.session());
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<SessionId> ids = new ArrayList<>(List.of(waiting.take()));
                waiting.drainTo(ids, NoticeText.MAX_IDS - 1);
                send(NoticeText.of(ids));
            }
        } catch (InterruptedException closed) {
            // What still waits is found by the polls of the other nodes.
        }
    }

    private void send(String text) {
        try {
            Binds binds = new Binds().with(TEXT, text);
            List<Integer> unused = database.autocommit(call -> call.rows(NOTIFY, binds, row -> 1));
        } catch (SessionStoreException fault) {
            NoticeFaults.report(faults, fault);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
