package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.device.Devices;
import io.usersessions.app.event.EventLog;
import io.usersessions.app.notice.EventNotices;
import io.usersessions.app.notice.Notices;
import io.usersessions.app.purge.PurgeLog;
import io.usersessions.app.wiring.SessionsSettings.ImportedKeys;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.PurgeSchedule;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.persistence.PostgresSessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/** The use cases of sessions, over the store and the codec. */
final class SessionsModule extends AbstractModule {
    private static final Duration PURGE_INTERVAL = Duration.ofMinutes(10);
    private static final Lifetime ANONYMOUS = Lifetime.of(Duration.ofHours(1), Duration.ofDays(7));

    private final SessionsSettings settings;
    private final ClockWatch clock;
    private final Optional<DataSource> unpooled;

    SessionsModule(SessionsSettings settings, ClockWatch clock, Optional<DataSource> unpooled) {
        this.settings = settings;
        this.unpooled = unpooled;
        this.clock = clock;
    }

    @Override
    protected void configure() {
        bind(ClockWatch.class).toInstance(clock);
        bind(InstantSource.class).toInstance(clock);
    }

    @Provides
    @Singleton
    EndSignals signals(PostgresSessions store) {
        return EndSignals.over(store, clock, unpooled);
    }

    @Provides
    SessionWatch watch(EndSignals signals) {
        return signals.watch();
    }

    @Provides
    @Singleton
    Sessions sessions(
            PostgresSessions store,
            TouchBuffer repository,
            SessionCodec codec,
            EndSignals signals,
            Notices notices,
            Devices devices) {
        SessionsBuilder sessions = Sessions.using(repository, codec)
                .history(store.history())
                .places(devices::country)
                .anonymousQuota(AnonymousQuota.onThisNode(settings.anonymousLimits()))
                .settings(
                        SessionSettings.defaults().anonymousLifetime(ANONYMOUS).clientPrivacy(settings.clientPrivacy()))
                .events(EventLog.listener())
                .events(EventNotices.announcedTo(notices))
                .clock(clock);
        signals.addTo(sessions);
        if (settings.importedKeys() == ImportedKeys.READ) {
            sessions.importedKeys(store.importedKeys());
        }
        return sessions.build();
    }

    @Provides
    OwnSessions own(Sessions sessions, PostgresSessions store) {
        return sessions.own(store.directory());
    }

    @Provides
    PurgeSchedule purge(Sessions sessions, PostgresSessions store) {
        Purge purge = sessions.purge()
                .expired(store.expired())
                .history(store.history())
                .signInAttempts(store.signInAttempts())
                .leases(store.leases());
        return (settings.importedKeys() == ImportedKeys.READ ? purge.importedKeys(store.importedKeys()) : purge)
                .every(PURGE_INTERVAL, new PurgeLog());
    }
}
