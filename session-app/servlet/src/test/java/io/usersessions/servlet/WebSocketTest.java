package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.container.Container;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A WebSocket whose handshake passes the filter. */
class WebSocketTest {
    private static final String HANDSHAKE = handshake("X-Nothing: nothing");

    /** A masked text frame "hi", whose mask changes nothing. */
    private static final String MESSAGE = "\u0081\u0082\0\0\0\0hi";

    private static final String ECHO = "\u0081\u0002hi";

    /** Sends each message back. */
    public static final class Echo extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>)
                    text -> session.getAsyncRemote().sendText(text, sent -> {}));
        }
    }

    private static ServerEndpointConfig echo(ServerEndpointConfig.Configurator configurator) {
        return ServerEndpointConfig.Builder.create(Echo.class, "/echo")
                .configurator(configurator)
                .build();
    }

    /** Does something with the request while the handshake is answered. */
    private static final class Handshake extends ServerEndpointConfig.Configurator {
        private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

        private final Consumer<HttpServletRequest> work;

        Handshake(Consumer<HttpServletRequest> work) {
            this.work = work;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new Echo());
        }

        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            work.accept(CURRENT.get());
        }

        Site site() {
            return new Site().with(echo(this)).before((request, response, chain) -> {
                CURRENT.set((HttpServletRequest) request);
                try {
                    chain.doFilter(request, response);
                } finally {
                    CURRENT.remove();
                }
            });
        }
    }

    private static String handshake(String header) {
        return String.join(
                "\r\n",
                "GET /echo HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: MDEyMzQ1Njc4OTAxMjM0NQ==",
                header,
                "",
                "");
    }

    private static void assertThatItEchoes(Line line) throws Exception {
        assertThat(line.send(MESSAGE).readUntil(ECHO)).endsWith(ECHO);
    }

    /** Containers ask for the user during the handshake. */
    @Test
    void a_handshake_looks_for_the_user_once_and_writes_nothing() throws Exception {
        try (Site site = new Handshake(request -> {}).site().open();
                Line line = Line.to(site)) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            site.store.forgetCalls();

            String answer = line.send(handshake(cookie)).readUntil("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 101").doesNotContain("Set-Cookie");
            assertThatItEchoes(line);
            assertThat(site.store.calls()).containsExactly("find");
        }
    }

    @Test
    void what_a_handshake_puts_into_the_session_is_stored() throws Exception {
        Handshake handshake =
                new Handshake(request -> SessionFilter.visitOf(request).put("color", SessionValue.of("blue")));
        try (Site site = handshake.site().open();
                Line line = Line.to(site)) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            String answer = line.send(handshake(cookie)).readUntil("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 101").doesNotContain("Set-Cookie");
            assertThatItEchoes(line);
            assertThat(site.get("/color", cookie).body()).isEqualTo("blue");
        }
    }

    @Test
    void a_filter_before_the_handshake_can_sign_in() throws Exception {
        try (Site site = new Handshake(request -> {})
                        .site()
                        .before((request, response, chain) -> {
                            if (((HttpServletRequest) request).getServletPath().equals("/echo")) {
                                SessionFilter.visitOf((HttpServletRequest) request)
                                        .signIn(Site.ADA);
                            }
                            chain.doFilter(request, response);
                        })
                        .open();
                Line line = Line.to(site)) {
            String answer = line.send(HANDSHAKE).readUntil("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 101").contains("Set-Cookie: __Host-session=");
            assertThatItEchoes(line);
            assertThat(site.store.calls()).containsExactly("create");
        }
    }

    /** Tomcat keeps an object in the session that tells it of the end. */
    @Test
    void the_end_of_a_session_closes_the_sockets_of_its_user_on_tomcat() throws Exception {
        assumeTrue(Container.NAME.startsWith("tomcat"), "Jetty leaves them open");
        try (Site site = new Handshake(request -> {})
                        .site()
                        .with(
                                "/end",
                                (request, response) -> request.getSession().invalidate())
                        .open();
                Line line = Line.to(site)) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            line.send(handshake(cookie)).readUntil("\r\n\r\n");
            assertThatItEchoes(line);

            site.get("/end", cookie);

            assertThat(line.readUntil("has ended.")).contains("authenticated HTTP session");
        }
    }

    @Test
    void a_handshake_can_sign_in_itself() throws Exception {
        Handshake handshake =
                new Handshake(request -> SessionFilter.visitOf(request).signIn(Site.ADA));
        try (Site site = handshake.site().open();
                Line line = Line.to(site)) {
            String answer = line.send(HANDSHAKE).readUntil("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 101").contains("Set-Cookie: __Host-session=");
            assertThatItEchoes(line);
            assertThat(site.store.calls()).containsExactly("create");
        }
    }

    @Test
    void the_client_reads_nothing_before_the_session_of_a_handshake_is_stored() throws Exception {
        Handshake handshake =
                new Handshake(request -> SessionFilter.visitOf(request).signIn(Site.ADA));
        try (Site site = handshake.site().open();
                Line line = Line.to(site)) {
            Gate gate = site.store.gateAt("create");

            line.send(HANDSHAKE);
            gate.awaitArrival();
            boolean isSilent = line.isSilent();
            gate.open();

            assertThat(isSilent).isTrue();
            assertThat(line.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void a_handshake_whose_session_cannot_be_stored_is_answered_with_503() throws Exception {
        Handshake handshake =
                new Handshake(request -> SessionFilter.visitOf(request).signIn(Site.ADA));
        try (Site site = handshake.site().open();
                Line line = Line.to(site)) {
            site.store.failAt("create");

            String answer = line.send(HANDSHAKE).readUntil("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 503").doesNotContain("Set-Cookie");
        }
    }
}
