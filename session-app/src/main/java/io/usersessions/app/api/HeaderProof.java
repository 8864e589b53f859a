package io.usersessions.app.api;

import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Programs send their token in a header, and are told when it is not right. */
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
        throw new RefusedRequest(
                HttpServletResponse.SC_FORBIDDEN,
                "The request did not come with the token that shows it was sent from here.");
    }
}
