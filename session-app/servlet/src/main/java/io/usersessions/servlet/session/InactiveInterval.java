package io.usersessions.servlet.session;

import io.usersessions.domain.model.Lifetime;
import java.time.Duration;

/**
 * The longest time between two requests, in seconds, as the servlet specification counts it: the idle timeout of a lifetime. A session ends at its
 * absolute end in any case. Zero and negative numbers mean that nothing else ends it, and so does a number beyond the absolute lifetime.
 */
final class InactiveInterval {
    private InactiveInterval() {}

    static int of(Lifetime lifetime) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, lifetime.idle().toSeconds()));
    }

    static Lifetime apply(int seconds, Lifetime lifetime) {
        Duration wanted = Duration.ofSeconds(seconds);
        boolean isBounded = seconds > 0 && wanted.compareTo(lifetime.absolute()) < 0;
        return new Lifetime(isBounded ? wanted : lifetime.absolute(), lifetime.absolute(), lifetime.persistence());
    }
}
