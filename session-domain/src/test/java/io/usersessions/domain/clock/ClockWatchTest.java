package io.usersessions.domain.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockWatchTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private final SessionStoreException away = new SessionStoreException("away");

    private Instant storeTime = START;
    private Instant ownTime = START;
    private long nanoTime = Long.MAX_VALUE - 1;
    private boolean isStoreAway;
    private final List<ClockNotice> notices = new ArrayList<>();
    private final ClockWatch watch = watch();

    private ClockWatch watch() {
        return new ClockWatch(this::storeTime, () -> ownTime, () -> nanoTime, notices::add);
    }

    private Instant storeTime() {
        if (isStoreAway) {
            throw away;
        }
        return storeTime;
    }

    private void pass(Duration time) {
        storeTime = storeTime.plus(time);
        ownTime = ownTime.plus(time);
        nanoTime += time.toNanos();
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, -1, 0, 1, 60})
    void within_a_minute_the_time_is_the_nodes_own(long seconds) {
        ownTime = START.plusSeconds(seconds);

        assertThat(watch.instant()).isEqualTo(ownTime);
        assertThat(watch.isAgreed()).isTrue();
    }

    @Test
    void beyond_a_minute_the_time_is_the_earlier_of_the_two() {
        ownTime = START.plusSeconds(60).plusNanos(1_000);
        assertThat(watch.instant()).isEqualTo(START);
        assertThat(watch.isAgreed()).isFalse();

        ownTime = START.minusSeconds(60).minusNanos(1_000);
        assertThat(watch.instant()).isEqualTo(ownTime);
        assertThat(watch.isAgreed()).isFalse();
    }

    @Test
    void a_clock_that_is_set_to_another_time_is_noticed_before_the_store_is_asked_again() {
        pass(Duration.ofSeconds(5));

        ownTime = ownTime.plus(Duration.ofDays(100));

        assertThat(watch.instant()).isEqualTo(START.plusSeconds(5));
        assertThat(watch.ahead()).isEqualTo(Duration.ofDays(100));
    }

    @Test
    void clocks_that_begin_to_differ_and_agree_again_are_reported_once() {
        ownTime = START.plus(Duration.ofDays(1));
        watch.measure();
        watch.measure();
        ownTime = START;
        watch.measure();
        watch.measure();

        assertThat(notices).containsExactly(new ClockNotice.Differs(Duration.ofDays(1)), new ClockNotice.Agrees());
    }

    @Test
    void a_node_that_starts_with_a_wrong_clock_is_reported() {
        ownTime = START.minus(Duration.ofDays(1));

        watch().close();

        assertThat(notices).containsExactly(new ClockNotice.Differs(Duration.ofDays(-1)));
    }

    @Test
    void without_a_first_measurement_no_watch_starts() {
        isStoreAway = true;

        assertThatThrownBy(this::watch).isSameAs(away);
    }

    @Test
    void after_a_failed_measurement_the_last_one_stays_valid() {
        isStoreAway = true;
        pass(Duration.ofHours(3));

        watch.measure();

        assertThat(notices).containsExactly(new ClockNotice.NotMeasured(away));
        assertThat(watch.isAgreed()).isTrue();
        assertThat(watch.instant()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void the_time_follows_a_store_whose_clock_is_set() {
        storeTime = START.minus(Duration.ofDays(1));

        watch.measure();

        assertThat(watch.instant()).isEqualTo(storeTime);
    }

    @Test
    void a_failing_listener_does_not_stop_the_watch() {
        ClockWatch told = new ClockWatch(this::storeTime, () -> ownTime, () -> nanoTime, notice -> {
            throw new IllegalStateException("listener");
        });
        ownTime = START.plus(Duration.ofDays(1));

        told.measure();

        assertThat(told.isAgreed()).isFalse();
        told.close();
    }
}
