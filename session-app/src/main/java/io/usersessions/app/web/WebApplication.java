package io.usersessions.app.web;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.api.Api;
import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.app.device.Devices;
import io.usersessions.app.health.Readiness;
import io.usersessions.app.route.RequestBodies;
import io.usersessions.app.route.RoutedServlet;
import io.usersessions.app.route.Routes;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.SessionCookie;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** All that the application answers over HTTP: filters, pages, JSON API and error pages. */
public final class WebApplication {
    /**
     * The spellings of paths that a server for this application has to let through, so that the application says 404 to a name
     * that cannot be one, and takes names with an encoded slash or percent sign.
     *
     * <p>It is safe because the decoded path, which these make ambiguous, only chooses between servlets. Each compares the path as
     * it came, segment by segment, has no path with a dot segment of any spelling, and decodes a name once and strictly. What is no
     * URI at all, such as {@code %zz} or {@code %00}, is refused with 400 before it comes to this.
     */
    public static final UriCompliance PATHS = UriCompliance.DEFAULT.with(
            "user-sessions",
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_ENCODING,
            Violation.AMBIGUOUS_PATH_SEGMENT,
            Violation.AMBIGUOUS_PATH_PARAMETER,
            Violation.BAD_UTF8_ENCODING,
            Violation.TRUNCATED_UTF8_ENCODING,
            Violation.UTF16_ENCODINGS,
            Violation.SUSPICIOUS_PATH_CHARACTERS,
            Violation.ILLEGAL_PATH_CHARACTERS);

    private final Sessions sessions;
    private final Accounts accounts;
    private final FailedSignIns failures;
    private final CsrfTokens tokens;
    private final SessionCookie cookie;
    private final ClientAddress address;
    private final Devices devices;
    private final SiteOrigin site;
    private final Readiness readiness;

    public WebApplication(
            Sessions sessions,
            Accounts accounts,
            FailedSignIns failures,
            CsrfTokens tokens,
            SessionCookie cookie,
            ClientAddress address,
            Devices devices,
            SiteOrigin site,
            Readiness readiness) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.failures = failures;
        this.tokens = tokens;
        this.cookie = cookie;
        this.address = address;
        this.devices = devices;
        this.site = site;
        this.readiness = readiness;
    }

    /**
     * Registers everything with a context at the root path that has no session handling of its own.
     *
     * @param bodies what receives the bodies of requests
     */
    public void addTo(ServletContextHandler context, RequestBodies bodies) {
        Templates templates = new Templates();
        CsrfCheck csrf = new CsrfCheck(tokens, site);
        addFilter(context, new SecurityHeaders());
        addFilter(context, new SessionFilter(sessions, cookie, address));
        addServlet(context, Api.servlet(sessions, accounts, failures, tokens, csrf, devices, bodies), Api.ROOT + "*");
        addServlet(context, new RoutedServlet(pages(templates), csrf, new FormProof(), bodies), "/");
        addServlet(context, new ErrorPages(templates.named("error")), ErrorPages.PATH);
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.setErrorHandler(new AnyMethodErrors(ErrorPages.PATH));
    }

    private Routes pages(Templates templates) {
        HomePage home = new HomePage(templates.named("home"), accounts, tokens);
        SignInPage signIn = new SignInPage(templates.named("sign-in"), accounts, failures, tokens);
        SessionsPage own = new SessionsPage(templates.named("sessions"), sessions, accounts, tokens, devices);
        return new Routes()
                .get("/", home::show)
                .get("/sign-in", signIn::show)
                .post("/sign-in", signIn::signIn)
                .post("/sign-out", signIn::signOut)
                .get(SessionsPage.PATH, own::show)
                .post(SessionsPage.PATH + "/end", own::end)
                .post(SessionsPage.PATH + "/end-others", own::endOthers)
                .get(Readiness.PATH, readiness::show)
                .get("/assets/style.css", new Stylesheet()::send);
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
