package io.usersessions.testkit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.testkit.interleaving.Interleavings;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests of one browser at several nodes, one of which changes the key. Their calls reach the store and their answers the browser in
 * any order: the browser keeps the newest key, and every acknowledged edit is stored, or its session was ended on purpose.
 */
public abstract class SessionsInterleavingContract {
    /** One request calls the store at least twice, the other once. */
    private static final int MIN_ORDERS = 3;

    private final SessionsUnderTest store;
    private final IntSupplier randomInterleavings;

    protected SessionsInterleavingContract(SessionsUnderTest store, IntSupplier randomInterleavings) {
        this.store = store;
        this.randomInterleavings = randomInterleavings;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void in_every_order_the_newest_key_stays_and_what_was_acknowledged_is_stored(Scenario scenario) {
        int orders = Interleavings.all(() -> new ConcurrentRequests(store, scenario));

        assertThat(orders).as("orders").isGreaterThanOrEqualTo(MIN_ORDERS);
    }

    static Stream<Scenario> pairs() {
        return Scenario.pairs();
    }

    @ParameterizedTest
    @EnumSource
    void in_every_order_nothing_is_stored_of_a_client_that_is_not_to_be_kept(ChosenPrivacyRun.Other other) {
        int orders = Interleavings.all(() -> new ChosenPrivacyRun(store, other));

        assertThat(orders).as("orders").isGreaterThanOrEqualTo(MIN_ORDERS);
    }

    @Test
    void in_random_orders_of_several_requests_too() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            IntStream.range(0, randomInterleavings.getAsInt()).forEach(seed -> any(new Random(seed), threads));
        } finally {
            threads.shutdown();
        }
    }

    private void any(Random random, ExecutorService threads) {
        Interleavings.any(random, new ConcurrentRequests(store, Scenario.any(random)), threads);
    }
}
