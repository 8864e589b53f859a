package io.usersessions.spring.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Takes the place of {@link ChangeSessionIdAuthenticationStrategy}. The key of a session is what must not outlive a sign-in; it is replaced here,
 * and id and key once more when the user is stored. That class would warn that the id, which opens nothing, is still the same.
 */
final class NewSessionStrategy implements SessionAuthenticationStrategy {
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        demandOwner(authentication);
        SignInPlan.noteNew(request);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    private static void demandOwner(Authentication authentication) {
        try {
            SignIns.userOf(authentication);
        } catch (IllegalArgumentException unfit) {
            throw new SessionAuthenticationException(
                    "no session can belong to a user of this name: " + unfit.getMessage());
        }
    }
}
