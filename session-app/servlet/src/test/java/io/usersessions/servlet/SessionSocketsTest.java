package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.servlet.watch.SessionSockets;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WebSockets that are closed with their session. */
class SessionSocketsTest {
    private static final String POLICY_VIOLATION = "\u0003\u00f0";
    private static final SessionWatchSettings FAST =
            new SessionWatchSettings(SessionWatchSettings.SHORTEST, Duration.ZERO);

    private final InMemorySessions store = new InMemorySessions();
    private volatile Duration ahead = Duration.ZERO;
    private final SessionWatch watch =
            SessionWatch.over(store, () -> Instant.now().plus(ahead), FAST, fault -> {});
    private final SessionSockets sockets = SessionSockets.over(watch);
    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    /** An endpoint that does nothing else. */
    public static final class Silent extends Endpoint {
        private final SessionSocketsTest test;

        public Silent() {
            throw new IllegalStateException("the configurator makes it");
        }

        Silent(SessionSocketsTest test) {
            this.test = test;
        }

        @Override
        public void onOpen(Session socket, EndpointConfig config) {
            test.sockets.add(socket);
            test.opened.countDown();
        }

        @Override
        public void onClose(Session socket, CloseReason reason) {
            test.sockets.remove(socket);
            test.closed.countDown();
        }
    }

    private final class Configurator extends ServerEndpointConfig.Configurator {
        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new Silent(SessionSocketsTest.this));
        }

        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            SessionSockets.noteSession(config, request);
        }
    }

    @AfterEach
    void close() {
        watch.close();
    }

    private Site site() {
        return new Site(store, SessionSettings.defaults())
                .with(ServerEndpointConfig.Builder.create(Silent.class, "/socket")
                        .configurator(new Configurator())
                        .build())
                .with(
                        "/sign-out",
                        (request, response) -> SessionFilter.visitOf(request).signOut())
                .open();
    }

    private void open(Line line, String header) throws Exception {
        String handshake = String.join(
                "\r\n",
                "GET /socket HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: MDEyMzQ1Njc4OTAxMjM0NQ==",
                header,
                "",
                "");
        assertThat(line.send(handshake).readUntil("\r\n\r\n")).startsWith("HTTP/1.1 101");
        assertThat(opened.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitThat(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_socket_is_closed_with_1008_when_its_session_ends_on_another_node() throws Exception {
        try (Site site = site();
                Site other = site();
                Line line = Line.to(site)) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            open(line, cookie);

            other.get("/sign-out", cookie);

            assertThat(line.readUntil("the session was ended")).contains(POLICY_VIOLATION + "the session was ended");
            awaitThat(() -> sockets.added() == 0);
        }
    }

    @Test
    void expiry_closes_it_as_well() throws Exception {
        try (Site site = site();
                Line line = Line.to(site)) {
            open(line, "Cookie: " + site.get("/sign-in").cookie());

            ahead = Duration.ofDays(1_000);

            assertThat(line.readUntil("the session expired")).contains(POLICY_VIOLATION + "the session expired");
        }
    }

    @Test
    void a_socket_that_closes_is_watched_no_longer() throws Exception {
        try (Site site = site()) {
            try (Line line = Line.to(site)) {
                open(line, "Cookie: " + site.get("/sign-in").cookie());
                assertThat(watch.watched()).isEqualTo(1);
            }

            assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(watch.watched()).isZero();
            assertThat(sockets.added()).isZero();
        }
    }

    @Test
    void a_socket_without_a_session_stays_open() throws Exception {
        try (Site site = site();
                Line line = Line.to(site)) {
            open(line, "X-Nothing: nothing");

            assertThat(sockets.added()).isZero();
            assertThat(line.isSilent()).isTrue();
        }
    }
}
