package io.usersessions.spring.actuate;

import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * A session as the endpoint shows it.
 *
 * @param id opens nothing
 * @param username null for a visitor who is not signed in
 * @param authenticatedAt null likewise
 */
public record SessionDescriptor(
        String id,
        @Nullable String username,
        @Nullable String userAgent,
        @Nullable String address,
        Instant createdAt,
        @Nullable Instant authenticatedAt,
        Instant lastActivity,
        Instant expireDate)
        implements OperationResponseBody {

    static SessionDescriptor of(SessionSummary session) {
        return new SessionDescriptor(
                session.id().toString(),
                session.user().map(UserId::value).orElse(null),
                session.client().userAgent().orElse(null),
                session.client().ip().map(IpAddress::toString).orElse(null),
                session.createdAt(),
                session.signIn().map(SignIn::at).orElse(null),
                session.lastActivity(),
                session.expireDate());
    }
}
