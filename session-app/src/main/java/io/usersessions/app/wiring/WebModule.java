package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.PasswordDesk;
import io.usersessions.app.account.People;
import io.usersessions.app.account.PrivacyChoices;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.connection.TrafficBounds;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.app.device.AgentWithHints;
import io.usersessions.app.device.Devices;
import io.usersessions.app.health.Readiness;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.notice.Notices;
import io.usersessions.app.page.Preferences;
import io.usersessions.app.profile.AccountPreferences;
import io.usersessions.app.profile.ProfileDesk;
import io.usersessions.app.server.Site;
import io.usersessions.app.server.WebApplication;
import io.usersessions.app.server.WebServer;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.app.session.StoredEnds;
import io.usersessions.app.session.StoredNotes;
import io.usersessions.app.signin.EndProofs;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.watch.EventStreamSettings;
import io.usersessions.servlet.watch.SessionEventStreams;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The web server with its pages and its API. */
final class WebModule extends AbstractModule {
    private final ServeSettings settings;
    private final TrafficBounds bounds = TrafficBounds.usual();

    WebModule(ServeSettings settings) {
        this.settings = settings;
    }

    @Provides
    @Singleton
    Site site(InstantSource time, NotMeTokens links) {
        ClientAddress address = settings.address();
        SiteOrigin origin = settings.publicUrl().map(SiteOrigin::at).orElseGet(() -> SiteOrigin.asRequested(address));
        return new Site(
                settings.cookie(),
                address,
                new AgentWithHints(settings.devices().hints()),
                origin,
                new CsrfTokens(settings.keyring(), time),
                new EndProofs(settings.keyring(), settings.isSecure()),
                links);
    }

    @Provides
    Preferences preferences(Profiles profiles, PrivacyChoices privacy) {
        return new AccountPreferences(profiles, privacy);
    }

    @Provides
    SessionDesk desk(OwnSessions own, PostgresSessions store, DataSource pool, InstantSource time) {
        return new SessionDesk(own, new OwnHistory(store.history()), new StoredNotes(pool), new StoredEnds(pool, time));
    }

    @Provides
    ProfileDesk profile(
            Profiles profiles,
            PrivacyChoices privacy,
            AccountDesk accounts,
            PasswordDesk passwords,
            People people,
            Sessions sessions,
            SessionDesk desk,
            Notices notices,
            ClockWatch clock) {
        return new ProfileDesk(profiles, privacy, accounts, passwords, people, sessions, desk, notices, clock);
    }

    @Provides
    @Singleton
    Devices devices() {
        return new Devices(settings.devices().places());
    }

    @Provides
    @Singleton
    SessionEventStreams streams(SessionWatch watch) {
        return SessionEventStreams.over(watch, EventStreamSettings.defaults().withPerNode(bounds.streams()));
    }

    @Provides
    WebApplication application(
            Sessions sessions,
            SessionDesk desk,
            People people,
            ProfileDesk profile,
            Site site,
            Devices devices,
            Preferences preferences,
            ClockWatch clock,
            SessionEventStreams streams) {
        return new WebApplication(
                sessions, desk, people, profile, preferences, site, devices, new Readiness(clock), streams, clock);
    }

    @Provides
    @Singleton
    WebServer webServer(WebApplication application, Site site) {
        return new WebServer(
                application, settings.host(), settings.port(), bounds, peer -> isShared(peer, site.address()));
    }

    /** The clients of a trusted proxy share its address, and all programs on this machine share the loopback address. */
    private static boolean isShared(IpAddress peer, ClientAddress address) {
        return peer.address().isLoopbackAddress() || address.isTrusted(peer);
    }
}
