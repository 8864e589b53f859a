package io.usersessions.spring.security;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Administration;
import io.usersessions.domain.usecase.OwnSessions;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/** The sessions of all nodes. A session that ended is no longer there, so none of them is ever expired. */
final class StoredSessionRegistry implements SessionRegistry {
    private final SessionRepository repository;
    private final OwnSessions own;
    private final Administration administration;
    private final InstantSource time;

    StoredSessionRegistry(
            SessionRepository repository, OwnSessions own, Administration administration, InstantSource time) {
        this.repository = repository;
        this.own = own;
        this.administration = administration;
        this.time = time;
    }

    /** Refused: there may be millions, and this method could not return a part of them. */
    @Override
    public List<Object> getAllPrincipals() {
        throw new UnsupportedOperationException("the store may hold the sessions of millions of users:"
                + " search them page by page with the bean io.usersessions.domain.usecase.Administration");
    }

    /** The live sessions of a user on all nodes, newest activity first. */
    @Override
    public List<SessionInformation> getAllSessions(Object principal, boolean includeExpiredSessions) {
        return own.list(new UserId(nameOf(principal))).stream()
                .flatMap(session -> information(session).stream())
                .collect(Collectors.toList());
    }

    /** The name as Spring Security takes it from any kind of principal. */
    private static String nameOf(Object principal) {
        return UsernamePasswordAuthenticationToken.unauthenticated(principal, null)
                .getName();
    }

    /** The session, without a statement if it is the one of the present request. */
    @Override
    public @Nullable SessionInformation getSessionInformation(String sessionId) {
        return SessionId.parse(sessionId)
                .flatMap(id -> PresentSession.of(id).or(() -> stored(id)))
                .flatMap(this::information)
                .orElse(null);
    }

    private Optional<SessionSummary> stored(SessionId id) {
        return repository.find(id).map(StoredSession::summary).filter(session -> session.isLive(time.instant()));
    }

    private Optional<SessionInformation> information(SessionSummary session) {
        return session.user()
                .map(user -> new StoredSessionInformation(
                        user.value(),
                        session.id().toString(),
                        Date.from(session.lastActivity()),
                        () -> administration.end(session.id(), Actor.SYSTEM)));
    }

    /** Does nothing: requests record their activity themselves. */
    @Override
    public void refreshLastRequest(String sessionId) {}

    /** Does nothing: a session is stored with its user. */
    @Override
    public void registerNewSession(String sessionId, Object principal) {}

    /** Does nothing: the end of a session removes it. */
    @Override
    public void removeSessionInformation(String sessionId) {}
}
