package io.usersessions.spring.actuate;

import io.usersessions.domain.clock.ClockWatch;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service while the clock of this node and that of the database differ. */
final class ClockHealth implements HealthIndicator {
    private final ClockWatch clock;

    ClockHealth(ClockWatch clock) {
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = clock.isAgreed() ? Health.up() : Health.outOfService();
        return health.withDetail("secondsAheadOfDatabase", clock.ahead().toSeconds())
                .build();
    }
}
