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

/** Passes each request to its handler; a request that changes something must pass the forgery check first. */
public final class RoutedServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RoutedServlet.class);
    private static final String DETAIL = RoutedServlet.class.getName() + ".detail";
    private static final String REFUSAL = RoutedServlet.class.getName() + ".refusal";
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

    /** The explanation of the error that a request ended with, safe to show. */
    public static Optional<String> detailOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(DETAIL));
    }

    /** The reason for people of the error that a request ended with; empty if only programs send such a request. */
    public static Optional<Refusal.Reason> refusalOf(HttpServletRequest request) {
        return Optional.ofNullable((Refusal.Reason) request.getAttribute(REFUSAL));
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Target target = routes.at(request.getRequestURI()).orElseThrow(Refusal.NOTHING_HERE::refused);
            Handler handler = target.handlerOf(request.getMethod()).orElseThrow(() -> otherMethods(target, response));
            handle(handler, new Exchange(request, response, target.variables()));
        } catch (RefusedRequest refused) {
            request.setAttribute(REFUSAL, refused.reason().orElse(null));
            refuse(request, response, refused.status(), refused.getMessage());
        } catch (SignInsBusyException busy) {
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, busy.getMessage());
        } catch (AccountsUnavailableException fault) {
            LOG.error("accounts are unavailable: {}", fault.getMessage());
            refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, null);
        }
    }

    private static RefusedRequest otherMethods(Target target, HttpServletResponse response) {
        response.setHeader("Allow", target.methods());
        return Refusal.OTHER_METHODS.refused(target.methods());
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

    private void handle(Handler handler, Exchange exchange) throws IOException {
        if (SAFE.contains(exchange.request().getMethod()) || isReady(exchange)) {
            handler.handle(exchange);
        }
    }

    /**
     * Whether the user meant the request and its body has arrived. The cheapest check comes first: the headers, then the token if it is in
     * a header, then the body.
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
