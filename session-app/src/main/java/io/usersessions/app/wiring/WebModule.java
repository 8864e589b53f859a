package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.account.Accounts;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.connection.TrafficBounds;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.app.device.Devices;
import io.usersessions.app.device.Places;
import io.usersessions.app.health.Readiness;
import io.usersessions.app.web.WebApplication;
import io.usersessions.app.web.WebServer;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.SessionCookie;
import java.time.InstantSource;

/** What clients see of it. */
final class WebModule extends AbstractModule {
    private final ServeSettings settings;

    WebModule(ServeSettings settings) {
        this.settings = settings;
    }

    @Provides
    SessionCookie cookie() {
        return settings.cookie();
    }

    @Provides
    ClientAddress address() {
        return ClientAddress.behind(settings.trustedProxies());
    }

    @Provides
    CsrfTokens csrfTokens(InstantSource time) {
        return new CsrfTokens(settings.keyring(), time);
    }

    @Provides
    SiteOrigin site(ClientAddress address) {
        return settings.publicUrl().map(SiteOrigin::at).orElseGet(() -> SiteOrigin.asAsked(address));
    }

    @Provides
    Devices devices() {
        return new Devices(Places.UNKNOWN);
    }

    /** By the clients of a proxy: those one trusts, and whatever runs on this machine. */
    private static boolean isShared(IpAddress peer, ClientAddress address) {
        return peer.address().isLoopbackAddress() || address.isTrusted(peer);
    }

    @Provides
    @Singleton
    WebServer webServer(
            Sessions sessions,
            Accounts accounts,
            FailedSignIns failures,
            CsrfTokens tokens,
            SessionCookie cookie,
            ClientAddress address,
            Devices devices,
            SiteOrigin site,
            ClockWatch clock) {
        WebApplication application = new WebApplication(
                sessions, accounts, failures, tokens, cookie, address, devices, site, new Readiness(clock));
        return new WebServer(
                application, settings.host(), settings.port(), TrafficBounds.usual(), peer -> isShared(peer, address));
    }
}
