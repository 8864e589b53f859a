package io.usersessions.spring.security;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;

/**
 * Remembers users by a longer life of their session, instead of by a second cookie: one key less to steal, and the user's list of sessions shows
 * it. Immutable.
 *
 * <pre>{@code
 * http.rememberMe(remember -> remember.rememberMeServices(services));
 * }</pre>
 *
 * <p>The bean of this type has the lifetime of the properties {@code user-sessions.remember-me.*}. A failed sign-in ends the session that the
 * browser had.
 */
public final class SessionRememberMeServices implements RememberMeServices {
    /** The parameter of Spring Security's own page. */
    public static final String DEFAULT_PARAMETER = "remember-me";

    private static final Set<String> YES = Set.of("true", "on", "yes", "1");

    private final Lifetime lifetime;
    private final String parameter;
    private final boolean isAlways;

    private SessionRememberMeServices(Lifetime lifetime, String parameter, boolean isAlways) {
        this.lifetime = lifetime;
        this.parameter = parameter;
        this.isAlways = isAlways;
    }

    /**
     * Remembers users who ask for it with the parameter {@value #DEFAULT_PARAMETER}.
     *
     * @param lifetime of a session whose user is remembered; its cookie should outlive the browser
     */
    public static SessionRememberMeServices lasting(Lifetime lifetime) {
        return new SessionRememberMeServices(Objects.requireNonNull(lifetime, "lifetime"), DEFAULT_PARAMETER, false);
    }

    /**
     * Users ask for it with this parameter of the form, whose value is {@code true}, {@code on}, {@code yes} or {@code 1}.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public SessionRememberMeServices parameter(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the parameter that asks to be remembered has a name");
        }
        return new SessionRememberMeServices(lifetime, name, isAlways);
    }

    /** Remembers everyone. */
    public SessionRememberMeServices always() {
        return new SessionRememberMeServices(lifetime, parameter, true);
    }

    /** Nobody: who is remembered is still signed in. */
    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        Visit visit = SessionFilter.visitOf(request);
        if (visit.user().isPresent()) {
            visit.signOut();
        }
    }

    @Override
    public void loginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication successfulAuthentication) {
        Visit visit = SessionFilter.visitOf(request);
        if ((isAlways || isAsked(request)) && visit.user().isPresent()) {
            visit.lasting(lifetime);
        }
    }

    private boolean isAsked(HttpServletRequest request) {
        String value = request.getParameter(parameter);
        return value != null && YES.stream().anyMatch(value::equalsIgnoreCase);
    }
}
