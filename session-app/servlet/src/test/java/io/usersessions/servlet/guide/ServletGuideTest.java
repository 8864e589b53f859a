package io.usersessions.servlet.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.trial.TrialSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.domain.watch.WatchListener;
import io.usersessions.servlet.HeaderTransport;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.servlet.SessionFilterBuilder;
import io.usersessions.servlet.local.Transient;
import io.usersessions.servlet.watch.EventStreamSettings;
import io.usersessions.servlet.watch.SessionEventStreams;
import io.usersessions.servlet.watch.SessionEventsServlet;
import io.usersessions.servlet.watch.SessionSockets;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the guide for servlet applications are the texts between the marks below; they compile. */
class ServletGuideTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/servlet/guide/ServletGuideTest.java");
    private static final Path GUIDE = Path.of("../../docs/SERVLET.md");

    private final Sessions sessions = new TrialSessions().sessions();

    /** What an application keeps in its sessions. */
    record Item(String sku, int count) {}

    /** Another type of the application. */
    enum Theme {
        LIGHT,
        DARK
    }

    /** Counts who is here. */
    static final class Online implements HttpSessionListener {
        @Override
        public void sessionCreated(HttpSessionEvent event) {}
    }

    // begin
    @WebListener
    public static class SessionsListener implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            Sessions sessions =
                    Sessions.using(new InMemorySessions(), PlainJson.codec()).build();
            SessionFilter.builder(sessions).build().addTo(event.getServletContext());
        }
    }
    // end

    static void put(HttpSession session, Object wizard) {
        // begin
        session.setAttribute("theme", Theme.DARK);
        session.setAttribute("cart", List.of(new Item("tea", 2)));
        session.setAttribute("wizard", Transient.of(wizard));
        // end
    }

    @SuppressWarnings("unchecked")
    static void change(HttpSession session) {
        // begin
        List<Item> cart = new ArrayList<>((List<Item>) session.getAttribute("cart"));
        cart.add(new Item("cup", 1));
        session.setAttribute("cart", cart);
        // end
    }

    static void tellAtOnce(LiveSessions store, InstantSource clock, WatchListener faults, ServletContext context) {
        // begin
        SessionWatch watch = SessionWatch.over(store, clock, SessionWatchSettings.defaults(), faults);
        SessionEventStreams streams = SessionEventStreams.over(watch, EventStreamSettings.defaults());
        ServletRegistration.Dynamic events = context.addServlet("events", new SessionEventsServlet(streams));
        events.addMapping("/session/events");
        events.setAsyncSupported(true);
        // end
    }

    // begin
    public static final class Chat extends Endpoint {
        private final SessionSockets sockets;

        public Chat(SessionSockets sockets) {
            this.sockets = sockets;
        }

        @Override
        public void onOpen(Session socket, EndpointConfig config) {
            sockets.add(socket);
        }

        @Override
        public void onClose(Session socket, CloseReason reason) {
            sockets.remove(socket);
        }
    }

    public static final class ChatConfigurator extends ServerEndpointConfig.Configurator {
        private final SessionSockets sockets;

        public ChatConfigurator(SessionWatch watch) {
            sockets = SessionSockets.over(watch);
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(new Chat(sockets));
        }

        @Override
        public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
            SessionSockets.noteSession(config, request);
        }
    }
    // end

    @Test
    void the_parts_of_the_guide_fit_together() {
        // begin
        AttributeTypes types = AttributeTypes.builder()
                .register("item", Item.class)
                .register("theme", Theme.class)
                .build();
        SessionFilterBuilder shop = SessionFilter.builder(sessions).attributeTypes(types);
        // end
        // begin
        shop.listener(new Online());
        // end
        // begin
        shop.header(HeaderTransport.authorization());
        // end
        // begin
        shop.cookie(CookieFormat.secure().named("__Secure-shop").domain("shop.example"));
        // end

        assertThat(shop.build()).isNotNull();
    }

    @Test
    void the_guide_shows_each_example_as_it_is_compiled() throws IOException {
        List<String> examples = Pattern.compile("^ *// begin\\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(SOURCE))
                .results()
                .map(MatchResult::group)
                .map(ServletGuideTest::example)
                .toList();

        String guide = Files.readString(GUIDE);

        assertThat(examples)
                .hasSize(9)
                .allSatisfy(example -> assertThat(guide).contains("```java\n" + example + "```"));
        assertThat(guide.split("```java", -1)).hasSize(examples.size() + 1);
    }

    private static String example(String marked) {
        String begun = marked.substring(marked.indexOf('\n') + 1);
        return begun.substring(0, begun.lastIndexOf("// end")).stripTrailing().stripIndent() + "\n";
    }
}
