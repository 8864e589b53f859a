package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void the_presets_have_the_limits_of_their_assurance_level() {
        assertThat(Lifetime.aal1()).isEqualTo(Lifetime.of(Duration.ofDays(30), Duration.ofDays(30)));
        assertThat(Lifetime.aal2()).isEqualTo(Lifetime.of(Duration.ofHours(1), Duration.ofHours(24)));
        assertThat(Lifetime.aal3()).isEqualTo(Lifetime.of(Duration.ofMinutes(15), Duration.ofHours(12)));
    }

    @Test
    void no_lifetime_is_infinite_and_none_is_empty() {
        assertRefused(Duration.ofDays(1), Duration.ofDays(401));
        assertRefused(Duration.ZERO, Duration.ofDays(1));
        assertRefused(Duration.ofSeconds(-1), Duration.ofDays(1));
        assertRefused(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));
    }

    @Test
    void an_idle_timeout_longer_than_the_absolute_lifetime_is_refused() {
        assertRefused(Duration.ofHours(2), Duration.ofHours(1));
        assertThat(Lifetime.of(Duration.ofHours(1), Duration.ofHours(1)).idle()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_cookie_that_outlives_the_browser_is_kept_to_the_absolute_end_and_no_longer() {
        Lifetime remembered = Lifetime.rememberMe();
        Instant start = NOW.minus(remembered.absolute());

        assertThat(remembered.cookieAge(start.plusMillis(61_999), NOW)).contains(Duration.ofSeconds(61));
        assertThat(remembered.cookieAge(start.minusSeconds(5), NOW)).contains(Duration.ZERO);
        assertThat(Lifetime.aal2().cookieAge(NOW, NOW)).isEmpty();
    }

    private static void assertRefused(Duration idle, Duration absolute) {
        assertThatThrownBy(() -> Lifetime.of(idle, absolute)).isInstanceOf(IllegalArgumentException.class);
    }
}
