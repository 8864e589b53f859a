package io.usersessions.app.route;

import io.usersessions.app.account.AccountsUnavailableException;
import io.usersessions.app.csrf.CsrfCheck;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads each request to its handler, and a request that changes something only past the check for forgery. */
public final class RoutedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RoutedServlet.class);
    private static final String DETAIL = RoutedServlet.class.getName() + ".detail";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final transient Routes routes;
    private final transient CsrfCheck csrf;
    private final transient Proof proof;

    public RoutedServlet(Routes routes, CsrfCheck csrf, Proof proof) {
        this.routes = routes;
        this.csrf = csrf;
        this.proof = proof;
    }

    /** What there is to say of the error a request ended with, safe to show. */
    public static Optional<String> detailOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(DETAIL));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            lead(request, response);
        } catch (RefusedRequest refused) {
            request.setAttribute(DETAIL, refused.getMessage());
            response.sendError(refused.status());
        } catch (AccountsUnavailableException fault) {
            LOG.error("accounts are away: {}", fault.getMessage());
            response.setHeader("Retry-After", "1");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void lead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Routes.Found found = routes.find(request.getMethod(), request.getRequestURI());
        if (found instanceof Routes.Found.Way way) {
            handle(way.handler(), new Exchange(request, response, way.variables()));
        } else if (found instanceof Routes.Found.OtherMethods other) {
            response.setHeader("Allow", other.allowed());
            throw new RefusedRequest(
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This address takes " + other.allowed() + ".");
        } else {
            throw new RefusedRequest(HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.");
        }
    }

    private void handle(Handler handler, Exchange exchange) throws IOException {
        CsrfCheck.Finding finding = examined(exchange);
        if (finding == CsrfCheck.Finding.MEANT) {
            handler.handle(exchange);
        } else {
            proof.answerUnproven(exchange, finding);
        }
    }

    private CsrfCheck.Finding examined(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        return SAFE.contains(request.getMethod())
                ? CsrfCheck.Finding.MEANT
                : csrf.examine(request, exchange.visit(), proof.tokenIn(request));
    }
}
