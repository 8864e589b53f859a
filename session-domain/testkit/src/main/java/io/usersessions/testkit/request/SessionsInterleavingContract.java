package io.usersessions.testkit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.testkit.interleaving.Interleavings;
import io.usersessions.testkit.request.OneBrowser.Begin;
import io.usersessions.testkit.request.OneBrowser.Other;
import io.usersessions.testkit.request.OneBrowser.Own;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two requests of one browser at two nodes, one of which changes the key: the newest key stays in the browser, and what was
 * acknowledged is stored or was ended on purpose, in whatever order their calls reach the store and their answers the browser.
 */
public abstract class SessionsInterleavingContract {
    /** One of them calls the store twice at least, and the other once. */
    private static final int FEWEST = 3;

    private final SessionsUnderTest store;
    private final IntSupplier randomInterleavings;

    protected SessionsInterleavingContract(SessionsUnderTest store, IntSupplier randomInterleavings) {
        this.store = store;
        this.randomInterleavings = randomInterleavings;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void in_every_order_the_newest_key_stays_and_what_was_acknowledged_is_stored(Begin begin, Own own, Other other) {
        int orders = Interleavings.all(() -> new OneBrowser(store, begin, own, List.of(other), Duration.ZERO));

        assertThat(orders).isGreaterThanOrEqualTo(FEWEST);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Begin.values())
                .flatMap(begin -> Stream.of(Own.values())
                        .filter(own -> own.isPossible(begin))
                        .flatMap(own -> Stream.of(Other.values()).map(other -> Arguments.of(begin, own, other))));
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
        Begin begin = one(random, List.of(Begin.values()));
        Own own = one(
                random,
                Stream.of(Own.values())
                        .filter(possible -> possible.isPossible(begin))
                        .toList());
        List<Other> others = Stream.generate(() -> one(random, List.of(Other.values())))
                .limit(1L + random.nextInt(3))
                .toList();
        Duration between = Duration.ofSeconds(random.nextInt(45));
        Interleavings.any(random, new OneBrowser(store, begin, own, others, between), threads);
    }

    private static <T> T one(Random random, List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
