package io.usersessions.app.server;

import io.usersessions.app.account.People;
import io.usersessions.app.api.Api;
import io.usersessions.app.asset.Assets;
import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.device.Devices;
import io.usersessions.app.error.AnyMethodErrors;
import io.usersessions.app.error.ErrorPages;
import io.usersessions.app.health.Readiness;
import io.usersessions.app.page.FormProof;
import io.usersessions.app.page.Pages;
import io.usersessions.app.page.Preferences;
import io.usersessions.app.profile.ProfileDesk;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.RequestBodies;
import io.usersessions.app.route.RoutedServlet;
import io.usersessions.app.route.Routes;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.app.several.BrowserAccounts;
import io.usersessions.app.several.SlotFilter;
import io.usersessions.app.several.SlotProof;
import io.usersessions.app.several.Slots;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.servlet.watch.SessionEventStreams;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.time.InstantSource;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Everything that the application answers over HTTP: filters, pages, JSON API and error pages. */
public record WebApplication(
        Sessions sessions,
        SessionDesk desk,
        People people,
        ProfileDesk profile,
        Preferences preferences,
        Site site,
        Devices devices,
        Readiness readiness,
        SessionEventStreams streams,
        InstantSource clock) {
    /**
     * Registers everything with a context at the root path that has no session handling of its own.
     *
     * @param bodies receives the bodies of requests
     */
    public void addTo(ServletContextHandler context, RequestBodies bodies) {
        Slots slots = Slots.of(site.cookie(), Api.EVENTS);
        BrowserAccounts browser = new BrowserAccounts(slots, sessions, people.accounts());
        Pages pages = new Pages(people.accounts(), preferences, browser, site.tokens(), new Assets(), clock);
        Proof proof = new SlotProof(new FormProof(), site.tokens(), browser);
        Api api = new Api(desk, people, browser, site.tokens(), devices, streams);
        CsrfCheck csrf = new CsrfCheck(site.tokens(), site.origin());
        addFilter(context, new SecurityHeaders());
        site.agent().asked().ifPresent(asked -> addFilter(context, new AcceptClientHints(asked)));
        addFilter(context, new SlotFilter(slots, this::sessionFilter));
        addServlet(context, api.servlet(csrf, bodies), Api.ROOT + "*");
        addServlet(context, new RoutedServlet(routes(pages, browser), csrf, proof, bodies), "/");
        addServlet(context, new ErrorPages(pages), ErrorPages.PATH);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.setErrorHandler(new AnyMethodErrors(ErrorPages.PATH));
    }

    /**
     * A sign-out clears no cookies: that would race with the cookie that is being removed, and one browser may hold sessions of several
     * accounts.
     */
    private SessionFilter sessionFilter(CookieFormat cookie) {
        return SessionFilter.builder(sessions)
                .cookie(cookie)
                .address(site.address())
                .userAgent(site.agent())
                .clearingSiteData("cache", "storage")
                .build();
    }

    private Routes routes(Pages pages, BrowserAccounts browser) {
        return new SiteRoutes(pages, people, browser, desk, profile, devices, site.proofs(), site.links())
                .routes()
                .get(Readiness.PATH, readiness::show);
    }

    private static void addFilter(ServletContextHandler context, Filter filter) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, "/*", EnumSet.allOf(DispatcherType.class));
    }

    private static void addServlet(ServletContextHandler context, HttpServlet servlet, String path) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        context.addServlet(holder, path);
    }
}
