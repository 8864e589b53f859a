package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The effect of a flood on other clients: the 99th percentile of {@code GET /}, each on its own connection, alternately without the flood
 * and with it; the medians are compared. If a flood is over in a moment, only that moment counts. {@code -Dflood.connections=2000} runs
 * it. The measurements are printed.
 */
@EnabledIfSystemProperty(named = "flood.connections", matches = "\\d+")
class FloodTest {
    private static final int CONNECTIONS = Integer.getInteger("flood.connections", 2_000);
    private static final int SIGN_INS = 300;
    private static final int SIGN_IN_ROUNDS = 20;
    private static final int ROUNDS = 3;
    /** Long enough for slow connections to be closed and opened again. */
    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(12);

    private static final String SLOW_BODY = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nx";
    private static final String SLOW_HEAD = "GET / HTTP/1.1\r\nHost: localhost\r\nX-More: ";

    @TempDir
    private Path scratch;

    private ChildProcess server;
    private Browser browser;

    @BeforeEach
    void start() {
        server = ChildProcess.startToMeasure(
                scratch,
                Map.of(),
                "serve",
                "--port",
                "0",
                "--data-dir",
                scratch.resolve("data").toString());
        browser = new Browser(server.port(), "test");
        percentile();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** The percentile of a round of successive requests, in milliseconds. */
    private double percentile() {
        long end = System.nanoTime() + ROUND_NANOS;
        return percentile(millis(() -> System.nanoTime() < end));
    }

    private static double percentile(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() * 99 / 100);
    }

    private List<Double> millis(BooleanSupplier goOn) {
        List<Double> millis = new ArrayList<>();
        while (goOn.getAsBoolean()) {
            long begun = System.nanoTime();
            assertThat(browser.get("/").status()).isEqualTo(200);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {SLOW_BODY, SLOW_HEAD})
    void slow_requests_cost_nobody_else_anything(String beginning) {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        int closed = 0;

        for (int round = 0; round < ROUNDS; round++) {
            without.add(percentile());
            try (SlowFlood flood = SlowFlood.begin(server.port(), CONNECTIONS, beginning)) {
                with.add(percentile());
                closed += flood.reopened();
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%d slow connections (%s...): p99 of GET / %.1f ms without, %.1f ms with them; %d were closed%n",
                CONNECTIONS,
                beginning.substring(0, beginning.indexOf(' ', 5)),
                median(without),
                median(with),
                closed);
        assertThat(median(with)).isLessThanOrEqualTo(2 * median(without));
        // A head may take longer than a round.
        assertThat(closed > 0).isEqualTo(beginning.equals(SLOW_BODY));
    }

    @Test
    void sign_ins_that_do_not_fit_are_refused_at_once() throws Exception {
        String token = browser.token();
        double without = percentile();
        List<Double> with = new ArrayList<>();
        List<Attempt> attempts = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(SIGN_INS);

        for (int round = 0; round < SIGN_IN_ROUNDS; round++) {
            List<Future<Attempt>> flood = flood(people, token);
            with.addAll(millis(() -> !flood.stream().allMatch(Future::isDone)));
            for (Future<Attempt> attempt : flood) {
                attempts.add(attempt.get());
            }
        }
        people.shutdownNow();

        System.out.printf(
                Locale.ROOT,
                "%d times %d sign-ins at once: p99 of GET / %.1f ms without, %.1f ms and at most %.1f ms while they last;"
                        + " %d checked, the last after %.0f ms; %d refused, the last after %.0f ms%n",
                SIGN_IN_ROUNDS,
                SIGN_INS,
                without,
                percentile(with),
                Collections.max(with),
                count(attempts, 401),
                slowest(attempts, 401),
                count(attempts, 503),
                slowest(attempts, 503));
        assertThat(attempts).extracting(Attempt::status).containsOnly(401, 503);
        assertThat(slowest(attempts, 503)).isLessThan(2_000);
    }

    private record Attempt(int status, double millis) {}

    private List<Future<Attempt>> flood(ExecutorService people, String token) {
        CountDownLatch together = new CountDownLatch(SIGN_INS);
        List<Future<Attempt>> all = new ArrayList<>();
        for (int i = 0; i < SIGN_INS; i++) {
            all.add(people.submit(() -> {
                together.countDown();
                together.await(1, TimeUnit.MINUTES);
                long begun = System.nanoTime();
                Answer answer = new Browser(server.port(), "test")
                        .send(
                                "POST",
                                "/api/v1/sign-in",
                                "{\"username\":\"demo\",\"password\":\"wrong\"}",
                                "Content-Type: application/json",
                                "X-CSRF-Token: " + token);
                return new Attempt(answer.status(), (System.nanoTime() - begun) / 1e6);
            }));
        }
        return all;
    }

    private static long count(List<Attempt> attempts, int status) {
        return attempts.stream().filter(attempt -> attempt.status() == status).count();
    }

    private static double slowest(List<Attempt> attempts, int status) {
        return attempts.stream()
                .filter(attempt -> attempt.status() == status)
                .mapToDouble(Attempt::millis)
                .max()
                .orElse(0);
    }
}
