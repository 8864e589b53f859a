package io.usersessions.spring.security;

import io.usersessions.domain.model.SessionCap;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What a request has found out about the sign-in that it is about to store.
 *
 * @param isNew whether the user authenticated in this request, so that the same user gets a new session, too
 * @param cap the limit on the sessions of the user; empty for the one of all users
 */
record SignInPlan(boolean isNew, Optional<SessionCap> cap) {
    private static final String ATTRIBUTE = SignInPlan.class.getName();
    private static final SignInPlan NONE = new SignInPlan(false, Optional.empty());

    static SignInPlan of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SignInPlan plan ? plan : NONE;
    }

    static void noteNew(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, new SignInPlan(true, of(request).cap()));
    }

    static void noteCap(HttpServletRequest request, SessionCap cap) {
        request.setAttribute(ATTRIBUTE, new SignInPlan(of(request).isNew(), Optional.of(cap)));
    }

    static void carriedOut(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }
}
