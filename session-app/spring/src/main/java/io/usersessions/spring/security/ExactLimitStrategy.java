package io.usersessions.spring.security;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.session.ConcurrentSessionControlAuthenticationStrategy;

/**
 * Takes the place of the strategy that {@code maximumSessions} configured, and leaves the count to the store. Spring Security counts before the
 * session is stored, so that of many sign-ins at once too many succeed.
 *
 * <p>If a sign-in above the limit is to be refused, Spring Security's own count answers first, with its own message. Only what it misses,
 * because others sign in at the same moment, is refused by the store, and answered with 409.
 */
final class ExactLimitStrategy extends ConcurrentSessionControlAuthenticationStrategy {
    private final ConcurrentSessionControlAuthenticationStrategy configured;
    private final ConfiguredLimit limit;

    ExactLimitStrategy(ConcurrentSessionControlAuthenticationStrategy configured, SessionRegistry registry) {
        super(registry);
        this.configured = configured;
        this.limit = new ConfiguredLimit(configured, registry);
    }

    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        int allowed = getMaximumSessionsForThisUser(authentication);
        if (allowed < 0) {
            return;
        }
        if (limit.isRefusing() || allowed == 0) {
            configured.onAuthentication(authentication, request, response);
        }
        if (allowed > 0) {
            SignInPlan.noteCap(
                    request, new SessionCap(allowed, limit.isRefusing() ? WhenReached.REFUSE : WhenReached.END_OLDEST));
        }
    }

    @Override
    protected int getMaximumSessionsForThisUser(Authentication authentication) {
        return limit.of(authentication);
    }
}
