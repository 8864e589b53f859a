package io.usersessions.app.page;

import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The token of a form in a hidden field. A form whose session has ended redirects to the sign-in page. */
final class FormProof implements Proof {
    @Override
    public boolean isInBody(HttpServletRequest request) {
        return request.getHeader(CsrfCheck.HEADER) == null && Form.isIn(request);
    }

    @Override
    public Optional<String> tokenIn(HttpServletRequest request) throws IOException {
        return isInBody(request)
                ? Form.of(request).field(CsrfCheck.FIELD)
                : Optional.ofNullable(request.getHeader(CsrfCheck.HEADER));
    }

    @Override
    public void answerUnproven(Exchange exchange, CsrfCheck.Finding finding) {
        if (finding == CsrfCheck.Finding.SESSION_ENDED) {
            Redirect.toSignIn(exchange.response());
        } else {
            throw new RefusedRequest(
                    HttpServletResponse.SC_FORBIDDEN,
                    "The form is out of date: you signed in or out since it was opened, perhaps in another tab, or it was open"
                            + " for very long. Nothing was changed. Open the page again and repeat what you did.");
        }
    }
}
