package io.usersessions.app.api;

import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The token of a program in a header; a wrong one is answered with 403. */
final class HeaderProof implements Proof {
    @Override
    public boolean isInBody(HttpServletRequest request) {
        return false;
    }

    @Override
    public Optional<String> tokenIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(CsrfCheck.HEADER));
    }

    @Override
    public void answerUnproven(Exchange exchange, CsrfCheck.Finding finding) {
        throw new RefusedRequest(HttpServletResponse.SC_FORBIDDEN, "The request has no valid CSRF token.");
    }
}
