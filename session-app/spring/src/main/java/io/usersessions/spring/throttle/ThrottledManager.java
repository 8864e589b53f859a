package io.usersessions.spring.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Takes the place of a manager and throttles the checks of passwords that requests make, by whichever filter or controller. Managers ask each other:
 * only the first of them counts.
 */
final class ThrottledManager extends ProviderManager {
    private static final String UNDER_WAY = ThrottledManager.class.getName();

    private final ProviderManager manager;
    private final ObjectProvider<PasswordChecks> checks;

    ThrottledManager(ProviderManager manager, ObjectProvider<PasswordChecks> checks) {
        super(List.of(), manager);
        this.manager = manager;
        this.checks = checks;
    }

    @Override
    public List<AuthenticationProvider> getProviders() {
        return manager.getProviders();
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        Optional<HttpServletRequest> request = Optional.of(authentication)
                .filter(UsernamePasswordAuthenticationToken.class::isInstance)
                .flatMap(password -> present())
                .filter(present -> present.getAttribute(UNDER_WAY) == null);
        return request.isPresent() ? throttled(authentication, request.get()) : manager.authenticate(authentication);
    }

    private static Optional<HttpServletRequest> present() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private Authentication throttled(Authentication authentication, HttpServletRequest request) {
        request.setAttribute(UNDER_WAY, this);
        try {
            return checks.getObject().check(authentication, request, manager);
        } finally {
            request.removeAttribute(UNDER_WAY);
        }
    }
}
