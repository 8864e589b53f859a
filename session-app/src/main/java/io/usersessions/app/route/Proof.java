package io.usersessions.app.route;

import io.usersessions.app.csrf.CsrfCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** How one kind of client proves that it means what it sends, and what it is told if it does not. */
public interface Proof {
    /** Whether the token, if there is one, is in the body. */
    boolean isInBody(HttpServletRequest request);

    /** The CSRF token that a request carries. */
    Optional<String> tokenIn(HttpServletRequest request) throws IOException;

    /**
     * Answers a request that is not proven to be meant, and changes nothing.
     *
     * @param finding anything but {@link CsrfCheck.Finding#MEANT}
     * @throws RefusedRequest to answer with an error
     */
    void answerUnproven(Exchange exchange, CsrfCheck.Finding finding);
}
