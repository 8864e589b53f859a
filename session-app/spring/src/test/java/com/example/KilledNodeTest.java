package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import com.example.trial.NodeProcess;
import com.example.trial.Place;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A node is killed under load, and started again. {@code -Dkilled.steps=500} makes it last longer. */
@ExtendWith(OutputCaptureExtension.class)
class KilledNodeTest {
    private static final int CLIENTS = 8;
    private static final int STEPS = Integer.getInteger("killed.steps", 5);

    private final AtomicReference<Place> preferred = new AtomicReference<>();
    private final ConcurrentLinkedQueue<String> losses = new ConcurrentLinkedQueue<>();

    /** Someone who is signed in, and counts on. */
    private final class Client {
        private final Browser browser = Browser.at(preferred.get());
        private final String user;
        private int acknowledged;
        private int attempted;

        Client(String user) {
            this.user = user;
            browser.signIn(user);
        }

        /** Goes on at the preferred node, and at the one in this JVM if that is dead. */
        void steps() {
            for (int step = 0; step < STEPS; step++) {
                try {
                    step(preferred.get());
                } catch (UncheckedIOException dead) {
                    step(Node.first());
                }
            }
        }

        private void step(Place place) {
            browser.to(place);
            check();
            attempted++;
            if (browser.get("/open/put?name=n&value=" + attempted).status() == 200) {
                acknowledged = attempted;
            } else {
                losses.add(user + " could not put " + attempted);
            }
        }

        /** What was acknowledged is there; what was not may be there. */
        private void check() {
            Answer me = browser.get("/me");
            if (!me.body().equals(user)) {
                losses.add(user + " is signed out: " + me.status());
            }
            String stored = browser.get("/open/get?name=n").body();
            if (IntStream.rangeClosed(acknowledged, attempted)
                    .noneMatch(possible -> stored.equals(possible == 0 ? "null" : "" + possible))) {
                losses.add(user + " put " + acknowledged + " and found " + stored);
            }
        }
    }

    @Test
    void nobody_is_signed_out_and_nothing_acknowledged_is_lost(CapturedOutput output) throws Exception {
        NodeProcess doomed = NodeProcess.started();
        preferred.set(doomed);
        List<Client> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Client("client-" + number))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

        CountDownLatch underWay = new CountDownLatch(CLIENTS);
        List<Future<?>> load = clients.stream()
                .<Future<?>>map(client -> threads.submit(() -> {
                    client.steps();
                    underWay.countDown();
                    client.steps();
                }))
                .toList();
        underWay.await();
        List<String> printed = doomed.kill();
        finish(load);
        NodeProcess again = NodeProcess.started();
        preferred.set(again);
        finish(clients.stream()
                .<Future<?>>map(client -> threads.submit(client::steps))
                .toList());
        threads.shutdown();
        List<String> printedAgain = again.kill();

        assertThat(losses).isEmpty();
        assertThat(clients).allSatisfy(client -> assertThat(client.acknowledged).isGreaterThanOrEqualTo(2 * STEPS));
        assertThat(clients)
                .allSatisfy(client -> assertThat(client.browser.cookies()).hasSize(1));
        assertThat(printed).isEmpty();
        assertThat(printedAgain).isEmpty();
        assertThat(output.getAll()).doesNotContain("Exception");
    }

    private static void finish(List<Future<?>> work) throws Exception {
        for (Future<?> each : work) {
            each.get();
        }
    }
}
