package io.usersessions.app.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.event.EventLog;
import io.usersessions.app.purge.PurgeSchedule;
import io.usersessions.app.web.WebServer;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.PostgresSessions;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The application, assembled; to be closed after its server and before its database. */
public final class Application implements AutoCloseable {
    private final Injector injector;

    private Application(Injector injector) {
        this.injector = injector;
    }

    /**
     * Assembles the application over a migrated database.
     *
     * @throws SessionStoreException if the database does not tell its time
     */
    public static Application over(DataSource dataSource, ServeSettings settings) {
        return over(dataSource, settings, InstantSource.system());
    }

    /** Assembles one whose node has this clock. */
    static Application over(DataSource dataSource, ServeSettings settings, InstantSource own) {
        ClockWatch clock = ClockWatch.over(PostgresSessions.on(dataSource).clock(), own, EventLog::clock);
        return new Application(Guice.createInjector(
                Stage.DEVELOPMENT,
                new StoreModule(dataSource, settings.keyring()),
                new SessionsModule(settings, clock),
                new AccountsModule(),
                new WebModule(settings)));
    }

    /** The server of its pages and its API, not started yet. */
    public WebServer webServer() {
        return injector.getInstance(WebServer.class);
    }

    /** The removal of what expired, not started yet. */
    public PurgeSchedule purgeSchedule() {
        return injector.getInstance(PurgeSchedule.class);
    }

    /** Stores what requests left to be stored later. */
    @Override
    public void close() {
        injector.getInstance(FailedSignIns.class).close();
        injector.getInstance(TouchBuffer.class).close();
        injector.getInstance(ClockWatch.class).close();
    }

    /** Its accounts. */
    public AccountDesk accounts() {
        return injector.getInstance(AccountDesk.class);
    }
}
