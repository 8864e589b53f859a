package io.usersessions.spring.security;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.usersessions.domain.model.Session;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/**
 * The session as Spring Security uses it.
 *
 * <p>A security context that is put here signs its user in, and one that is removed signs the user out, whichever code does so: a filter, or a
 * controller of the application. So Spring Security needs no other {@code SecurityContextRepository}, and its policies of when sessions are
 * made stay in force. What is stored is plain data; what is got is made of it anew, so that a change in place changes nothing that is stored.
 */
final class SecuritySession extends ForwardingSession {
    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    private final HttpServletRequest request;
    private final SignIns signIns;
    private final RestoredContexts contexts;
    private @Nullable Restored restored;

    private record Restored(StoredAuthentication source, Instant at, Optional<Authentication> authentication) {}

    SecuritySession(HttpSession session, HttpServletRequest request, SignIns signIns, RestoredContexts contexts) {
        super(session);
        this.request = request;
        this.signIns = signIns;
        this.contexts = contexts;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        Object value = super.getAttribute(name);
        if (value instanceof StoredAuthentication stored) {
            return contextOf(stored);
        }
        if (value == null && name.equals(SPRING_SECURITY_CONTEXT_KEY)) {
            return ofOwner().map(this::contextOf).orElse(null);
        }
        return value instanceof StoredTarget target ? new TargetRequest(request, target) : value;
    }

    private Optional<StoredAuthentication> ofOwner() {
        try {
            return SessionFilter.visitOf(request).user().flatMap(owner -> contexts.ofOwner(owner.value()));
        } catch (AuthenticationException refused) {
            return Optional.empty();
        }
    }

    /** The context, or null if the user of the session is another one, or may no longer do anything. */
    private @Nullable SecurityContext contextOf(StoredAuthentication stored) {
        Session session = SessionFilter.visitOf(request).session();
        boolean isOwner = session.user()
                .filter(owner -> owner.value().equals(stored.name()))
                .isPresent();
        return session.authenticatedAt()
                .filter(at -> isOwner)
                .flatMap(at -> authenticationOf(stored, at))
                .map(SecurityContextImpl::new)
                .orElse(null);
    }

    private Optional<Authentication> authenticationOf(StoredAuthentication stored, Instant at) {
        Restored known = restored;
        if (known == null || !known.at().equals(at) || !known.source().equals(stored)) {
            known = new Restored(stored, at, made(stored, at));
            restored = known;
        }
        return known.authentication();
    }

    private Optional<Authentication> made(StoredAuthentication stored, Instant at) {
        try {
            return Optional.of(contexts.authentication(stored, at));
        } catch (AuthenticationException refused) {
            return Optional.empty();
        }
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value instanceof SecurityContext context) {
            store(name, context.getAuthentication());
        } else if (value instanceof DefaultSavedRequest target) {
            StoredTarget.of(target).ifPresent(stored -> super.setAttribute(name, stored));
        } else {
            super.setAttribute(name, value);
        }
    }

    private void store(String name, @Nullable Authentication authentication) {
        if (authentication == null || !TRUST.isAuthenticated(authentication)) {
            removeAttribute(name);
        } else {
            StoredAuthentication stored = StoredAuthentication.of(authentication);
            signIns.follow(authentication, request);
            super.setAttribute(name, stored);
        }
    }

    /** Ends the session with its user: what it holds belongs to that user. */
    @Override
    public void removeAttribute(String name) {
        if (super.getAttribute(name) instanceof StoredAuthentication) {
            invalidate();
        } else {
            super.removeAttribute(name);
        }
    }
}
