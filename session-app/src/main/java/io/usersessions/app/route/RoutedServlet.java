package io.usersessions.app.route;

import io.usersessions.app.account.AccountsUnavailableException;
import io.usersessions.app.account.SignInsBusyException;
import io.usersessions.app.csrf.CsrfCheck;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    private final transient RequestBodies bodies;

    public RoutedServlet(Routes routes, CsrfCheck csrf, Proof proof, RequestBodies bodies) {
        this.routes = routes;
        this.csrf = csrf;
        this.proof = proof;
        this.bodies = bodies;
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
            refuse(request, response, refused.status(), refused.getMessage());
        } catch (SignInsBusyException busy) {
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, busy.getMessage());
        } catch (AccountsUnavailableException fault) {
            LOG.error("accounts are away: {}", fault.getMessage());
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, @Nullable String detail)
            throws IOException {
        request.setAttribute(DETAIL, detail);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        }
        response.sendError(status);
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
        if (SAFE.contains(exchange.request().getMethod()) || isReady(exchange)) {
            handler.handle(exchange);
        }
    }

    /**
     * Whether a request is meant and its body is there, judged in the order of what that costs: by its headers, by the token if a header
     * has it, and then by the body.
     */
    private boolean isReady(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        csrf.objectionTo(request).ifPresent(objection -> {
            throw new RefusedRequest(HttpServletResponse.SC_FORBIDDEN, objection);
        });
        return proof.isInBody(request)
                ? bodies.haveArrived(request) && isMeant(exchange)
                : isMeant(exchange) && bodies.haveArrived(request);
    }

    private boolean isMeant(Exchange exchange) throws IOException {
        CsrfCheck.Finding finding = csrf.examine(exchange.visit(), proof.tokenIn(exchange.request()));
        if (finding != CsrfCheck.Finding.MEANT) {
            proof.answerUnproven(exchange, finding);
        }
        return finding == CsrfCheck.Finding.MEANT;
    }
}
