package io.usersessions.app.page;

import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.route.Exchange;
import io.usersessions.app.route.Proof;
import io.usersessions.app.route.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The token of a form in a hidden field. A form whose session has ended redirects to the sign-in page. */
public final class FormProof implements Proof {
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
            Redirect.toSignIn(exchange.request(), exchange.response());
        } else {
            throw Refusal.FORM_OUT_OF_DATE.refused();
        }
    }
}
