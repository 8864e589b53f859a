package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.event.EventLog;
import io.usersessions.app.purge.PurgeSchedule;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.usecase.AnonymousQuota;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.TouchBuffer;
import io.usersessions.persistence.PostgresSessions;
import java.time.Duration;
import java.time.InstantSource;

/** Sessions, over store and codec. */
final class SessionsModule extends AbstractModule {
    private static final Lifetime ANONYMOUS = Lifetime.of(Duration.ofHours(1), Duration.ofDays(7));

    private final ServeSettings settings;

    SessionsModule(ServeSettings settings) {
        this.settings = settings;
    }

    @Provides
    @Singleton
    InstantSource time() {
        return InstantSource.system();
    }

    @Provides
    @Singleton
    Sessions sessions(PostgresSessions store, TouchBuffer repository, SessionCodec codec, InstantSource time) {
        Sessions.Builder sessions = Sessions.using(repository, codec)
                .directory(store.directory())
                .history(store.history())
                .expired(store.expired())
                .leases(store.leases())
                .anonymousQuota(AnonymousQuota.onThisNode(settings.anonymousLimits()))
                .settings(SessionSettings.defaults().anonymousLifetime(ANONYMOUS))
                .events(EventLog.listener())
                .time(time);
        settings.formerCookie().ifPresent(cookie -> sessions.importedKeys(store.importedKeys()));
        return sessions.build();
    }

    @Provides
    PurgeSchedule purge(Sessions sessions) {
        return new PurgeSchedule(sessions);
    }
}
