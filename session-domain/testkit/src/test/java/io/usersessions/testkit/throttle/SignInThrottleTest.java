package io.usersessions.testkit.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.throttle.SignInAttempt;
import io.usersessions.domain.throttle.SignInAttempt.Admitted;
import io.usersessions.domain.throttle.SignInAttempt.Reason;
import io.usersessions.domain.throttle.SignInAttempt.Refused;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What guesses and sign-ins pass the throttle. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SignInThrottleTest {
    private static final String ADA = "ada";
    private static final Client ATTACKER = from("203.0.113.66");
    private static final Client HOME = from("198.51.100.7");
    private static final Client HOTEL = from("192.0.2.1");

    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00Z"));
    private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
    private final SignInThrottle throttle = SignInThrottle.over(attempts, time);
    private final AtomicInteger hashes = new AtomicInteger();

    @Test
    void five_failures_are_free_and_then_the_delay_doubles() {
        List<Duration> delays = IntStream.range(0, 9)
                .mapToObj(number -> {
                    Duration delay = delay(ADA, ATTACKER);
                    time.advance(delay);
                    guess(ADA, ATTACKER);
                    return delay;
                })
                .toList();

        assertThat(delays.stream().map(Duration::toSeconds)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L);
    }

    @Test
    void a_delay_ends_to_the_microsecond() {
        fail(ADA, ATTACKER, 5);
        time.advance(Duration.ofSeconds(1).minusNanos(1_000));
        Refused early = (Refused) throttle.begin(ADA, ATTACKER);

        time.advance(Duration.ofNanos(1_000));

        assertThat(early).isEqualTo(new Refused(Reason.TOO_MANY_FAILURES, Duration.ofNanos(1_000)));
        assertThat(early.retryAfterSeconds()).isEqualTo(1);
        assertThat(delay(ADA, ATTACKER)).isZero();
    }

    @Test
    void refused_attempts_count_for_nothing() {
        fail(ADA, ATTACKER, 5);

        IntStream.range(0, 1_000).forEach(number -> guess(ADA, ATTACKER));
        time.advance(Duration.ofSeconds(1));

        assertThat(hashes).hasValue(5);
        assertThat(delay(ADA, ATTACKER)).isZero();
    }

    @Test
    void ten_thousand_guesses_at_one_account_reach_the_hash_five_times_even_all_at_once() {
        Race.of(
                20,
                racer -> IntStream.range(0, 500)
                        .filter(number -> guess(ADA, ATTACKER))
                        .count());

        assertThat(hashes).hasValue(5);
    }

    @Test
    void one_guess_each_at_ten_thousand_accounts_reaches_the_hash_a_hundred_times_even_all_at_once() {
        Race.of(
                20,
                racer -> IntStream.range(0, 500)
                        .filter(number -> guess("user-" + racer + "-" + number, ATTACKER))
                        .count());

        assertThat(hashes).hasValue(100);
    }

    @ParameterizedTest
    @CsvSource({"1, 40", "3, 84", "1000, 84"})
    void in_a_day_fewer_than_a_hundred_guesses_reach_an_account_from_however_many_networks(int networks, int reached) {
        guessFor(Duration.ofDays(1), networks);

        assertThat(hashes).hasValueBetween(reached - 4, reached + 4).hasValueLessThan(100);
    }

    /** Every network guesses whenever it may. */
    private void guessFor(Duration duration, int networks) {
        Instant end = time.instant().plus(duration);
        while (time.instant().isBefore(end)) {
            Duration shortest = IntStream.range(0, networks)
                    .mapToObj(SignInThrottleTest::network)
                    .map(this::delayAfterGuesses)
                    .min(Duration::compareTo)
                    .orElseThrow();
            time.advance(shortest);
        }
    }

    private Duration delayAfterGuesses(Client network) {
        while (guess(ADA, network)) {
            // On to the next one.
        }
        return delay(ADA, network);
    }

    @Test
    void a_day_of_guesses_from_one_network_keeps_the_owner_from_nothing_elsewhere() {
        guessFor(Duration.ofDays(1).minusSeconds(1), 1);

        assertThat(delay(ADA, network(1))).isZero();
    }

    @Test
    void guesses_from_many_networks_keep_the_owner_from_nothing_where_they_signed_in_before() {
        signIn(ADA, HOME);
        guessFor(Duration.ofHours(12), 1_000);
        guess(ADA, ATTACKER);

        assertThat(delay(ADA, HOTEL)).isPositive();
        assertThat(delay(ADA, HOME)).isZero();
        fail(ADA, HOME, 5);
        assertThat(delay(ADA, HOME)).hasSeconds(1);
    }

    @Test
    void guesses_at_other_accounts_keep_nobody_from_an_account_known_to_the_network() {
        signIn(ADA, HOME);
        IntStream.range(0, 200).forEach(number -> guess("user-" + number, HOME));

        assertThat(delay("grace", HOME)).isPositive();
        assertThat(delay(ADA, HOME)).isZero();
    }

    @Test
    void who_has_an_account_cannot_use_it_to_go_on_guessing() {
        IntStream.range(0, 500).forEach(number -> {
            guess("user-" + number, ATTACKER);
            signIn("mallory", ATTACKER);
        });

        assertThat(hashes).hasValue(100);
    }

    @Test
    void a_success_clears_the_failures_of_the_account_on_this_network() {
        fail(ADA, HOME, 4);
        signIn(ADA, HOME);
        fail(ADA, HOME, 4);

        assertThat(delay(ADA, HOME)).isZero();
    }

    @Test
    void after_thirty_days_a_network_is_unknown_again() {
        signIn(ADA, HOME);
        time.advance(Duration.ofDays(30).minusNanos(1_000));
        IntStream.range(0, 200).forEach(number -> guess("user-" + number, HOME));
        Duration known = delay(ADA, HOME);

        time.advance(Duration.ofNanos(1_000));

        assertThat(known).isZero();
        assertThat(delay(ADA, HOME)).isPositive();
    }

    @Test
    void failures_are_forgotten_a_day_after_the_first() {
        fail(ADA, ATTACKER, 5);
        time.advance(Duration.ofDays(1).minusSeconds(1));
        guess(ADA, ATTACKER);
        Duration before = delay(ADA, ATTACKER);

        time.advance(Duration.ofSeconds(1));

        assertThat(before).hasSeconds(2);
        assertThat(delay(ADA, ATTACKER)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.1, 203.0.113.254", "2001:db8::1, 2001:db8::ffff:1"})
    void addresses_of_one_network_count_together(String one, String other) {
        fail(ADA, from(one), 5);

        assertThat(delay(ADA, from(other))).hasSeconds(1);
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.1, 203.0.114.1", "2001:db8::1, 2001:db8:0:1::1"})
    void other_networks_count_by_themselves(String one, String other) {
        fail(ADA, from(one), 5);

        assertThat(delay(ADA, from(other))).isZero();
    }

    @Test
    void clients_without_an_address_count_as_one_network() {
        fail(ADA, Client.UNKNOWN, 5);

        assertThat(delay(ADA, Client.of("another agent", null))).hasSeconds(1);
    }

    @Test
    void any_text_is_an_account() {
        List.of("", "\uD800", "a".repeat(200_000)).forEach(name -> fail(name, ATTACKER, 1));

        assertThat(hashes).hasValue(3);
    }

    @Test
    void correct_sign_ins_at_once_all_pass() {
        List<Boolean> passed = Race.of(50, number -> signIn(ADA, HOME));

        assertThat(passed).containsOnly(true);
    }

    @Test
    void a_withdrawn_attempt_counts_for_nothing() {
        IntStream.range(0, 100).forEach(number -> ((Admitted) throttle.begin(ADA, HOME)).close());

        fail(ADA, HOME, 4);

        assertThat(delay(ADA, HOME)).isZero();
    }

    @Test
    void attempts_of_a_node_that_died_are_forgotten_after_a_minute() {
        List<SignInAttempt> lost = IntStream.range(0, 5)
                .mapToObj(number -> throttle.begin(ADA, HOME))
                .toList();
        time.advance(Duration.ofMinutes(1));

        assertThat(lost).allMatch(Admitted.class::isInstance);
        assertThat(throttle.begin(ADA, HOME)).isInstanceOf(Admitted.class);
    }

    @Test
    void a_result_is_given_once() {
        try (Admitted attempt = (Admitted) throttle.begin(ADA, HOME)) {
            attempt.failed();

            assertThatThrownBy(attempt::succeeded).isInstanceOf(IllegalStateException.class);
        }
        assertThat(delay(ADA, HOME)).isZero();
    }

    @Test
    void nodes_that_share_the_counts_slow_down_together() {
        SignInThrottle other = SignInThrottle.over(attempts, time);
        fail(ADA, ATTACKER, 5);

        assertThat(other.begin(ADA, ATTACKER)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"P400D", "-P400D", "PT2H", "-PT2H"})
    void a_node_with_a_wrong_clock_locks_nobody_out(Duration wrong) {
        SignInThrottle wrongNode =
                SignInThrottle.over(attempts, () -> time.instant().plus(wrong));
        IntStream.range(0, 5).forEach(number -> ((Admitted) wrongNode.begin(ADA, HOME)).failed());

        assertThat(delay(ADA, HOME)).isLessThanOrEqualTo(Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(1));
        assertThat(delay(ADA, HOME)).isZero();
    }

    private static Client from(String address) {
        return Client.of(null, address);
    }

    private static Client network(int number) {
        return from("10." + number / 250 + "." + number % 250 + ".1");
    }

    private void fail(String account, Client client, int times) {
        IntStream.range(0, times)
                .forEach(number -> assertThat(guess(account, client)).isTrue());
    }

    /** Whether a wrong password was checked. */
    private boolean guess(String account, Client client) {
        Optional<Admitted> attempt = admitted(account, client);
        attempt.ifPresent(admitted -> {
            hashes.incrementAndGet();
            admitted.failed();
        });
        return attempt.isPresent();
    }

    /** Whether the right password was checked. */
    private boolean signIn(String account, Client client) {
        Optional<Admitted> attempt = admitted(account, client);
        attempt.ifPresent(Admitted::succeeded);
        return attempt.isPresent();
    }

    private Duration delay(String account, Client client) {
        SignInAttempt attempt = throttle.begin(account, client);
        if (attempt instanceof Admitted admitted) {
            admitted.close();
            return Duration.ZERO;
        }
        return ((Refused) attempt).retryAfter();
    }

    private Optional<Admitted> admitted(String account, Client client) {
        return throttle.begin(account, client) instanceof Admitted admitted ? Optional.of(admitted) : Optional.empty();
    }
}
