package io.usersessions.spring.security;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The session of the request that the present thread serves. */
final class PresentSession {
    private PresentSession() {}

    /** The session with this id, or empty if the request has another one or did not look at its own. */
    static Optional<SessionSummary> of(SessionId id) {
        return request()
                .map(SessionFilter::visitOf)
                .filter(Visit::isLoaded)
                .filter(Visit::isStored)
                .map(Visit::session)
                .filter(session -> session.id().equals(id))
                .map(SessionSummary::of);
    }

    /** The request that the present thread serves. */
    static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
