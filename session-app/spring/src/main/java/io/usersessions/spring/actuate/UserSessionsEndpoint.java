package io.usersessions.spring.actuate;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Administration;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;

/**
 * Lists and ends sessions: metadata only, never a key or what a session holds. The id is not {@code sessions}, which is that of Spring
 * Session's endpoint.
 */
@WebEndpoint(id = "usersessions")
public final class UserSessionsEndpoint {
    private static final int USUAL_LIMIT = 100;

    private final Administration administration;
    private final SessionRepository repository;
    private final ClockWatch clock;

    UserSessionsEndpoint(Administration administration, SessionRepository repository, ClockWatch clock) {
        this.administration = administration;
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * One page of live sessions, newest activity first.
     *
     * @param username only sessions of this user; null for those of all
     * @param limit how many, 1 to 1000; null for 100
     * @param after {@code next} of the page before; null for the first page
     */
    @ReadOperation
    public SessionsDescriptor list(@Nullable String username, @Nullable Integer limit, @Nullable String after) {
        SessionQuery live = SessionQuery.live(clock.instant());
        return SessionsDescriptor.of(
                administration.search(username == null ? live : live.user(user(username)), page(limit, after)));
    }

    /** One live session, or null, which is answered with 404. */
    @ReadOperation
    public @Nullable SessionDescriptor session(@Selector String id) {
        Instant now = clock.instant();
        return SessionId.parse(id)
                .flatMap(repository::find)
                .map(StoredSession::summary)
                .filter(session -> session.isLive(now))
                .map(SessionDescriptor::of)
                .orElse(null);
    }

    /** Ends one session: 204, or 404 if there is none. */
    @DeleteOperation
    public WebEndpointResponse<Void> end(@Selector String id, SecurityContext caller) {
        Actor actor = actor(caller);
        boolean isEnded = SessionId.parse(id)
                .filter(session -> administration.end(session, actor))
                .isPresent();
        return new WebEndpointResponse<>(
                isEnded ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
    }

    /** Ends all sessions of a user, and tells how many there were. */
    @DeleteOperation
    public Map<String, Integer> endAll(String username, SecurityContext caller) {
        return Map.of(
                "ended", administration.endAllOf(user(username), actor(caller)).size());
    }

    private static UserId user(String username) {
        return checked("username", () -> new UserId(username));
    }

    private static PageRequest page(@Nullable Integer limit, @Nullable String after) {
        Optional<PageCursor> cursor = Optional.ofNullable(after)
                .map(text -> checked(
                        "after",
                        () -> PageCursor.parse(text)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "'after' is the value of 'next' in the page before"))));
        return checked("limit", () -> new PageRequest(limit == null ? USUAL_LIMIT : limit, cursor));
    }

    private static <T> T checked(String parameter, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            String reason = String.valueOf(wrong.getMessage());
            throw new InvalidEndpointRequestException(parameter + ": " + reason, reason, wrong);
        }
    }

    private static Actor actor(SecurityContext caller) {
        Principal principal = caller.getPrincipal();
        return principal == null ? Actor.SYSTEM : Actor.of(new UserId(principal.getName()));
    }
}
