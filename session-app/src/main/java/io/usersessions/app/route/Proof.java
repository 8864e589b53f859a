package io.usersessions.app.route;

import io.usersessions.app.csrf.CsrfCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** How a kind of client proves that its user meant a request, and the answer if it does not. */
public interface Proof {
    /** Whether the body of this request contains the token. */
    boolean isInBody(HttpServletRequest request);

    /** The CSRF token that a request carries. */
    Optional<String> tokenIn(HttpServletRequest request) throws IOException;

    /**
     * Answers a request without a valid proof, and changes nothing.
     *
     * @param finding any finding except {@link CsrfCheck.Finding#MEANT}
     * @throws RefusedRequest to answer with an error
     */
    void answerUnproven(Exchange exchange, CsrfCheck.Finding finding) throws IOException;
}
