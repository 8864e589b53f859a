package io.usersessions.testkit.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.throttle.LineLimits;
import io.usersessions.domain.throttle.SignInAttempt;
import io.usersessions.domain.throttle.SignInAttempt.Admitted;
import io.usersessions.domain.throttle.SignInAttempt.Reason;
import io.usersessions.domain.throttle.SignInAttempt.Refused;
import io.usersessions.domain.throttle.SignInLine;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.throttle.ThrottleSettings;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many passwords are checked at once, who waits, and who is refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SignInLineTest {
    private static final Client OFFICE = Client.of(null, "203.0.113.66");
    private static final Client HOME = Client.of(null, "198.51.100.7");
    private static final Refused BUSY = new Refused(Reason.TOO_MANY_AT_ONCE, Duration.ofSeconds(1));

    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void no_more_passwords_are_checked_at_once_than_allowed() {
        SignInThrottle throttle = throttle(new LineLimits(2, 50, 50));
        AtomicInteger now = new AtomicInteger();

        List<Integer> atOnce = Race.of(50, number -> {
            try (Admitted attempt = (Admitted) throttle.begin("user-" + number, OFFICE)) {
                int running = now.incrementAndGet();
                Thread.onSpinWait();
                now.decrementAndGet();
                attempt.succeeded();
                return running;
            }
        });

        assertThat(atOnce).allMatch(running -> running <= 2);
    }

    @Test
    void a_network_leaves_places_to_others() {
        SignInThrottle throttle = throttle(new LineLimits(4, 4, 2));
        List<SignInAttempt> office = begin(throttle, 3, OFFICE);
        List<SignInAttempt> home = begin(throttle, 3, HOME);

        assertThat(office).element(1).isInstanceOf(Admitted.class);
        assertThat(home).element(1).isInstanceOf(Admitted.class);
        assertThat(List.of(office.get(2), home.get(2))).containsOnly(BUSY);
    }

    @Test
    void who_comes_from_elsewhere_is_checked_before_those_who_fill_the_line() throws Exception {
        SignInThrottle throttle = throttle(new LineLimits(1, 10, 8));
        Admitted first = (Admitted) throttle.begin("user", OFFICE);
        List<String> order = new CopyOnWriteArrayList<>();

        List<Thread> office = IntStream.range(0, 6)
                .mapToObj(number -> waiting(throttle, "office-" + number, OFFICE, order))
                .toList();
        Thread home = waiting(throttle, "home", HOME, order);
        first.succeeded();
        home.join();
        for (Thread other : office) {
            other.join();
        }

        assertThat(order).hasSize(7).startsWith("home");
    }

    /** A thread that signs in and has begun to wait for that. */
    private static Thread waiting(SignInThrottle throttle, String name, Client client, List<String> order) {
        Thread thread = new Thread(() -> {
            try (Admitted attempt = (Admitted) throttle.begin(name, client)) {
                order.add(name);
                attempt.succeeded();
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void a_place_is_free_again_after_each_end() {
        SignInThrottle throttle = throttle(new LineLimits(1, 1, 1));

        List.<Consumer<Admitted>>of(Admitted::succeeded, Admitted::failed, Admitted::close)
                .forEach(end -> end.accept((Admitted) throttle.begin("ada", OFFICE)));

        assertThat(throttle.begin("ada", OFFICE)).isInstanceOf(Admitted.class);
    }

    @Test
    void who_waits_too_long_is_refused_and_counts_for_nothing() {
        SignInThrottle throttle = throttle(new LineLimits(1, 10, 10)).settings(impatient());
        SignInAttempt first = throttle.begin("grace", OFFICE);

        List<SignInAttempt> waiting = begin(throttle, 6, OFFICE);
        ((Admitted) first).close();

        assertThat(waiting).containsOnly(BUSY);
        assertThat(throttle.begin("user-0", OFFICE)).isInstanceOf(Admitted.class);
    }

    @Test
    void who_waits_for_results_that_never_come_is_refused() {
        SignInThrottle throttle =
                SignInThrottle.over(new InMemorySignInAttempts(), time).settings(impatient());
        List<SignInAttempt> undecided = IntStream.range(0, 6)
                .mapToObj(number -> throttle.begin("ada", OFFICE))
                .toList();

        assertThat(undecided.subList(0, 5)).allMatch(Admitted.class::isInstance);
        assertThat(undecided).endsWith(BUSY);
    }

    @Test
    void an_interrupted_attempt_is_refused_and_its_place_is_free() {
        SignInThrottle throttle = throttle(new LineLimits(1, 1, 1));

        Thread.currentThread().interrupt();
        SignInAttempt interrupted = throttle.begin("ada", OFFICE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted).isEqualTo(BUSY);
        assertThat(throttle.begin("ada", OFFICE)).isInstanceOf(Admitted.class);
    }

    @Test
    void a_fault_of_the_store_admits_nobody_and_takes_no_place() {
        FailingAttempts attempts = new FailingAttempts();
        SignInThrottle throttle = SignInThrottle.over(attempts, time).line(SignInLine.of(new LineLimits(1, 1, 1)));

        for (int call = 1; call <= 2; call++) {
            attempts.failAt(call);
            assertThatThrownBy(() -> throttle.begin("ada", OFFICE)).isInstanceOf(SessionStoreException.class);
        }
        attempts.failAt(Integer.MAX_VALUE);

        assertThat(throttle.begin("ada", OFFICE)).isInstanceOf(Admitted.class);
    }

    @Test
    void a_result_that_cannot_be_stored_is_a_fault_and_takes_no_place() {
        FailingAttempts attempts = new FailingAttempts();
        SignInThrottle throttle = SignInThrottle.over(attempts, time).line(SignInLine.of(new LineLimits(1, 1, 1)));
        Admitted attempt = (Admitted) throttle.begin("ada", OFFICE);

        attempts.failAt(1);
        assertThatThrownBy(attempt::succeeded).isInstanceOf(SessionStoreException.class);
        attempt.close();

        assertThat(throttle.begin("ada", OFFICE)).isInstanceOf(Admitted.class);
    }

    private SignInThrottle throttle(LineLimits limits) {
        return SignInThrottle.over(new InMemorySignInAttempts(), time).line(SignInLine.of(limits));
    }

    private static ThrottleSettings impatient() {
        ThrottleSettings usual = ThrottleSettings.defaults();
        return new ThrottleSettings(
                usual.accountAndNetwork(), usual.account(), usual.network(), usual.knownFor(), Duration.ofMillis(5));
    }

    private static List<SignInAttempt> begin(SignInThrottle throttle, int times, Client client) {
        List<SignInAttempt> attempts = new ArrayList<>();
        IntStream.range(0, times).forEach(number -> attempts.add(throttle.begin("user-" + number, client)));
        return attempts;
    }

    /** Fails at one of the next calls. */
    private static final class FailingAttempts implements SignInAttempts {
        private final SignInAttempts sound = new InMemorySignInAttempts();
        private int callsToFault = Integer.MAX_VALUE;

        void failAt(int call) {
            callsToFault = call;
        }

        private SignInAttempts next() {
            callsToFault--;
            if (callsToFault == 0) {
                throw new SessionStoreException("away");
            }
            return sound;
        }

        @Override
        public Map<AttemptKey, AttemptCount> find(Collection<AttemptKey> keys) {
            return next().find(keys);
        }

        @Override
        public Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
            return next().reserve(reservations, now);
        }

        @Override
        public void settle(List<AttemptSettlement> settlements, Instant now) {
            next().settle(settlements, now);
        }

        @Override
        public int purge(Instant now, int limit) {
            return next().purge(now, limit);
        }
    }
}
