package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Lifetime HOUR_OF_A_DAY = Lifetime.of(Duration.ofHours(1), Duration.ofHours(24));

    private final Session session = started(HOUR_OF_A_DAY);

    @Test
    void a_session_is_live_until_the_last_microsecond_before_its_idle_timeout() {
        Instant expiry = START.plus(Duration.ofHours(1));

        assertThat(session.expireDate()).isEqualTo(expiry);
        assertThat(session.isLive(expiry.minus(TICK))).isTrue();
        assertThat(session.isLive(expiry)).isFalse();
    }

    @Test
    void expiry_is_the_earlier_of_both_limits_for_every_lifetime_and_every_activity() {
        qt().forAll(longs().between(1, 86_400), longs().between(0, 86_400), longs().between(0, 200_000))
                .checkAssert((idle, beyondIdle, activeAfter) -> {
                    Duration absolute = Duration.ofSeconds(idle + beyondIdle);
                    Session active = started(Lifetime.of(Duration.ofSeconds(idle), absolute))
                            .touched(START.plusSeconds(activeAfter));

                    Instant expiry = active.expireDate();

                    assertThat(expiry).isBeforeOrEqualTo(START.plus(absolute));
                    assertThat(expiry).isBeforeOrEqualTo(active.lastActivity().plusSeconds(idle));
                    assertThat(expiry.equals(START.plus(absolute))
                                    || expiry.equals(active.lastActivity().plusSeconds(idle)))
                            .isTrue();
                    assertThat(active.isLive(expiry)).isFalse();
                    assertThat(active.isLive(expiry.minus(TICK))).isTrue();
                });
    }

    @Test
    void no_activity_however_frequent_carries_a_session_past_its_absolute_end() {
        qt().forAll(lists().of(integers().between(0, 7_200)).ofSizeBetween(0, 60))
                .checkAssert(pauses -> {
                    Session active = session;
                    Instant now = START;
                    for (int pause : pauses) {
                        now = now.plusSeconds(pause);
                        active = active.touched(now);
                    }

                    assertThat(active.expireDate()).isBeforeOrEqualTo(session.absoluteEnd());
                    assertThat(active.absoluteEnd()).isEqualTo(session.absoluteEnd());
                    assertThat(active.isLive(session.absoluteEnd())).isFalse();
                });
    }

    @Test
    void last_activity_never_moves_backwards_in_whatever_order_touches_come() {
        qt().forAll(lists().of(longs().between(-10_000_000, 10_000_000)).ofSizeBetween(1, 30))
                .checkAssert(offsets -> {
                    Session active = session;
                    for (long offset : offsets) {
                        Instant before = active.lastActivity();
                        active = active.touched(START.plus(offset, ChronoUnit.MICROS));
                        assertThat(active.lastActivity()).isAfterOrEqualTo(before);
                    }

                    long newest = Math.max(
                            0, offsets.stream().mapToLong(Long::longValue).max().orElseThrow());
                    assertThat(active.lastActivity()).isEqualTo(START.plus(newest, ChronoUnit.MICROS));
                });
    }

    @Test
    void instants_are_cut_to_the_precision_of_the_store() {
        Session exact = Session.start(
                Keys.key(1), Client.UNKNOWN, HOUR_OF_A_DAY, Instant.parse("2026-01-01T00:00:00.123456789Z"));

        assertThat(exact.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        assertThat(exact.lastActivity()).isEqualTo(exact.createdAt());
    }

    @Test
    void activity_before_the_start_is_refused() {
        assertThatThrownBy(() -> new Session(
                        session.id(),
                        session.keyDigest(),
                        SessionData.empty(),
                        session.signIn(),
                        Client.UNKNOWN,
                        HOUR_OF_A_DAY,
                        START,
                        START.minus(TICK),
                        1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the start");
    }

    @Test
    void signing_in_starts_a_new_session_that_carries_the_data_of_an_anonymous_one() {
        Session anonymous = session.with("basket", SessionValue.of("apples"));

        Session signedIn = anonymous.signedInAs(ada(), Keys.key(2), Lifetime.aal2(), START.plusSeconds(5));

        assertThat(signedIn.id()).isNotEqualTo(anonymous.id());
        assertThat(signedIn.keyDigest()).isNotEqualTo(anonymous.keyDigest());
        assertThat(signedIn.createdAt()).isEqualTo(START.plusSeconds(5));
        assertThat(signedIn.authenticatedAt()).contains(START.plusSeconds(5));
        assertThat(signedIn.user()).contains(ada());
        assertThat(signedIn.data()).isEqualTo(anonymous.data());
    }

    @Test
    void signing_in_as_another_user_starts_from_empty_data() {
        Session adas = session.signedInAs(ada(), Keys.key(2), Lifetime.aal2(), START)
                .with("diary", SessionValue.of("private"));

        Session bobs = adas.signedInAs(new UserId("bob"), Keys.key(3), Lifetime.aal2(), START);
        Session adasAgain = adas.signedInAs(ada(), Keys.key(4), Lifetime.aal2(), START);

        assertThat(bobs.data().isEmpty()).isTrue();
        assertThat(adasAgain.data()).isEqualTo(adas.data());
    }

    @Test
    void signing_out_leaves_nothing_behind() {
        Session adas = session.signedInAs(ada(), Keys.key(2), Lifetime.aal2(), START)
                .with("diary", SessionValue.of("private"));

        Session after = adas.signedOut(Keys.key(3), HOUR_OF_A_DAY, START.plusSeconds(1));

        assertThat(after.isBlank()).isTrue();
        assertThat(after.id()).isNotEqualTo(adas.id());
        assertThat(after.keyDigest()).isNotEqualTo(adas.keyDigest());
    }

    @Test
    void rotation_changes_the_key_and_nothing_else() {
        Session rotated = session.rotated(Keys.key(9).digest());

        assertThat(rotated).isNotEqualTo(session);
        assertThat(rotated.rotated(session.keyDigest())).isEqualTo(session);
    }

    @Test
    void an_anonymous_session_cannot_be_reauthenticated() {
        assertThatThrownBy(() -> session.reauthenticated(START)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_authentication_is_fresh_up_to_and_including_its_age() {
        Session signedIn = session.signedInAs(ada(), Keys.key(2), Lifetime.aal2(), START);
        Duration age = Duration.ofMinutes(5);

        assertThat(signedIn.isAuthenticatedWithin(age, START.plus(age))).isTrue();
        assertThat(signedIn.isAuthenticatedWithin(age, START.plus(age).plus(TICK)))
                .isFalse();
        assertThat(session.isAuthenticatedWithin(age, START)).isFalse();
    }

    private static Session started(Lifetime lifetime) {
        return Session.start(Keys.key(1), Client.UNKNOWN, lifetime, START);
    }

    private static UserId ada() {
        return new UserId("ada");
    }
}
