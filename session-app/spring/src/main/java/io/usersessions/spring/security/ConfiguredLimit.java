package io.usersessions.spring.security;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.SpringSecurityCoreVersion;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.session.ConcurrentSessionControlAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;

/**
 * The limit that {@code maximumSessions} configured. Spring Security tells it to subclasses only, and the strategy that has it is made before
 * anyone can take its place; so its protected methods are called, which are meant to be used from outside of its package.
 */
final class ConfiguredLimit {
    private final ConcurrentSessionControlAuthenticationStrategy strategy;
    private final Method limit;
    private final boolean isRefusing;

    /** @throws IllegalStateException if this version of Spring Security does not tell its limit */
    ConfiguredLimit(ConcurrentSessionControlAuthenticationStrategy strategy, SessionRegistry registry) {
        this.strategy = strategy;
        this.limit = method("getMaximumSessionsForThisUser", Authentication.class);
        this.isRefusing = isRefusing(registry);
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            Method method = ConcurrentSessionControlAuthenticationStrategy.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException | RuntimeException missing) {
            throw unfit(missing);
        }
    }

    private static IllegalStateException unfit(Exception cause) {
        return new IllegalStateException(
                "Spring Security " + SpringSecurityCoreVersion.getVersion()
                        + " does not tell the limit of maximumSessions(..): leave it out and set"
                        + " user-sessions.maximum-sessions instead, or use a version that this starter is made for",
                cause);
    }

    /** Finds out with one session too many that does not exist. */
    private boolean isRefusing(SessionRegistry registry) {
        Method exceeded = method("allowableSessionsExceeded", List.class, int.class, SessionRegistry.class);
        List<SessionInformation> one =
                new ArrayList<>(List.of(new SessionInformation("nobody", "none", Date.from(Instant.EPOCH))));
        try {
            exceeded.invoke(strategy, one, 1, registry);
            return false;
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof SessionAuthenticationException) {
                return true;
            }
            throw unfit(thrown);
        } catch (ReflectiveOperationException | RuntimeException unexpected) {
            throw unfit(unexpected);
        }
    }

    /** Whether a sign-in above the limit is refused, instead of ending another session. */
    boolean isRefusing() {
        return isRefusing;
    }

    /** The limit for a user; negative if there is none. */
    int of(Authentication authentication) {
        try {
            return (int) limit.invoke(strategy, authentication);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw unfit(thrown);
        } catch (ReflectiveOperationException unexpected) {
            throw unfit(unexpected);
        }
    }
}
