package io.usersessions.app.wiring;

import com.google.inject.Injector;
import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.event.EventLog;
import io.usersessions.app.notice.NoticeQueue;
import io.usersessions.app.server.WebServer;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.PurgeSchedule;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.servlet.watch.SessionEventStreams;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/** The assembled application. Close it after its server and before its database. */
public final class Application implements AutoCloseable {
    private final Injector injector;

    private Application(Injector injector) {
        this.injector = injector;
    }

    /**
     * Assembles the application over a migrated database.
     *
     * @throws SessionStoreException if the clock of the database cannot be read
     */
    public static Application over(DataSource dataSource, ServeSettings settings) {
        return over(dataSource, settings, InstantSource.system());
    }

    /**
     * The same with notices between the nodes, so that each tells the others at once that a session ended.
     *
     * @param unpooled connections to the database server itself, of which one is kept
     */
    public static Application over(DataSource dataSource, DataSource unpooled, ServeSettings settings) {
        return over(dataSource, settings, InstantSource.system(), Optional.of(unpooled));
    }

    /** Assembles the application with a clock for this node. */
    static Application over(DataSource dataSource, ServeSettings settings, InstantSource nodeClock) {
        return over(dataSource, settings, nodeClock, Optional.empty());
    }

    private static Application over(
            DataSource dataSource, ServeSettings settings, InstantSource nodeClock, Optional<DataSource> unpooled) {
        ClockWatch clock = ClockWatch.over(PostgresSessions.on(dataSource).clock(), nodeClock, EventLog::clock);
        return new Application(Assembly.of(
                new StoreModule(dataSource, settings.keyring()),
                new SessionsModule(settings.sessions(), clock, unpooled),
                new AccountsModule(settings.storedClient()),
                new NoticesModule(settings),
                new WebModule(settings)));
    }

    /** The web server, not started yet. */
    public WebServer webServer() {
        return injector.getInstance(WebServer.class);
    }

    /** The schedule that removes expired sessions, which starts now. */
    public PurgeSchedule purgeSchedule() {
        return injector.getInstance(PurgeSchedule.class);
    }

    /** Stores the activity and the failed sign-ins that still wait to be stored, and sends the notices that still wait to be sent. */
    @Override
    public void close() {
        injector.getInstance(EndSignals.class).close();
        injector.getInstance(FailedSignIns.class).close();
        injector.getInstance(NoticeQueue.class).close();
        injector.getInstance(TouchBuffer.class).close();
        injector.getInstance(ClockWatch.class).close();
    }

    /** The streams of events of the web server. */
    SessionEventStreams streams() {
        return injector.getInstance(SessionEventStreams.class);
    }

    /** The sessions that the web server serves. */
    Sessions sessions() {
        return injector.getInstance(Sessions.class);
    }

    /** Stores the activity that still waits to be stored. */
    void settle() {
        injector.getInstance(TouchBuffer.class).flush();
    }

    /** The accounts. */
    public AccountDesk accounts() {
        return injector.getInstance(AccountDesk.class);
    }
}
