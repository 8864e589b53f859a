package io.usersessions.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Client;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinuteQuotaTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LAST_OF_MINUTE = Instant.parse("2026-03-01T10:00:59.999999Z");
    private static final Instant NEXT_MINUTE = Instant.parse("2026-03-01T10:01:00Z");

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.254, false",
        "192.0.2.1, 192.0.3.1, true",
        "192.0.2.1, ::ffff:192.0.2.7, false",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::1, false",
        "2001:db8:0:1::1, 2001:db8:0:2::1, true"
    })
    void a_network_has_its_own_count(String first, String second, boolean admitted) {
        MinuteQuota quota = new MinuteQuota(new AnonymousLimits(1, 1, 10));

        assertThat(quota.admits(Client.of("a", first), NOW)).isTrue();
        assertThat(quota.admits(Client.of("b", second), LAST_OF_MINUTE)).isEqualTo(admitted);
        assertThat(quota.admits(Client.of("c", second), NEXT_MINUTE)).isTrue();
    }

    @Test
    void all_networks_together_have_a_count_too() {
        MinuteQuota quota = new MinuteQuota(new AnonymousLimits(1, 2, 3));

        long admitted = IntStream.range(0, 100)
                .filter(number -> quota.admits(from(number), LAST_OF_MINUTE))
                .count();

        assertThat(admitted).isEqualTo(3);
        assertThat(quota.admits(from(200), NEXT_MINUTE)).isTrue();
    }

    @Test
    void clients_of_no_known_address_are_counted_in_all() {
        MinuteQuota quota = new MinuteQuota(new AnonymousLimits(1, 1, 2));

        assertThat(quota.admits(Client.UNKNOWN, NOW)).isTrue();
        assertThat(quota.admits(Client.UNKNOWN, NOW)).isTrue();
        assertThat(quota.admits(Client.UNKNOWN, NOW)).isFalse();
    }

    @Test
    void a_clock_that_goes_back_only_restarts_the_count() {
        MinuteQuota quota = new MinuteQuota(new AnonymousLimits(1, 1, 1));

        assertThat(quota.admits(from(1), NEXT_MINUTE)).isTrue();
        assertThat(quota.admits(from(1), NOW)).isTrue();
        assertThat(quota.admits(from(1), NOW)).isFalse();
    }

    @Test
    void refused_clients_take_no_memory_and_a_new_minute_frees_it() {
        MinuteQuota quota = new MinuteQuota(new AnonymousLimits(1, 1, 50));

        IntStream.range(0, 10_000).forEach(number -> quota.admits(from(number), NOW));
        int full = quota.networksInMemory();
        quota.admits(from(1), NEXT_MINUTE);

        assertThat(full).isEqualTo(50);
        assertThat(quota.networksInMemory()).isEqualTo(1);
    }

    @Test
    void a_limit_is_positive() {
        assertThatThrownBy(() -> new AnonymousLimits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnonymousLimits(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnonymousLimits(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Client from(int network) {
        return Client.of("a", "10." + network / 256 + "." + network % 256 + ".1");
    }
}
