package io.usersessions.spring.security;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionFixationProtectionEvent;

/** Signs the visit of a request in, when Spring Security stores who is signed in. */
record SignIns(ApplicationEventPublisher events) {
    /**
     * Makes the user of an authentication the owner of the session: with a new id and a new key, unless the session is theirs already and
     * nobody authenticated.
     *
     * @throws IllegalArgumentException if no session can belong to a user of this name
     */
    void follow(Authentication authentication, HttpServletRequest request) {
        UserId user = userOf(authentication);
        Visit visit = SessionFilter.visitOf(request);
        SignInPlan plan = SignInPlan.of(request);
        if (plan.isNew() || !visit.user().equals(Optional.of(user))) {
            String before = visit.session().id().toString();
            boolean wasStored = visit.isStored();
            plan.cap().ifPresentOrElse(cap -> visit.signIn(user, cap), () -> visit.signIn(user));
            SignInPlan.carriedOut(request);
            if (wasStored) {
                events.publishEvent(new SessionFixationProtectionEvent(
                        authentication, before, visit.session().id().toString()));
            }
        }
    }

    /** @throws IllegalArgumentException if no session can belong to a user of this name */
    static UserId userOf(Authentication authentication) {
        return new UserId(authentication.getName());
    }
}
