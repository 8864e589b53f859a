package io.usersessions.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.servlet.watch.EventStreamSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Streams of events last, and nothing else does because of them. */
class LongAnswerTest {
    private static final String HEARTBEAT = ":\n\n";
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private static TestSite site(int connections, Duration exchange, Duration heartbeat) {
        return new TestSite(SiteSettings.usual()
                .with(new TrafficBounds(connections, 100, exchange, LONG, 0, 1 << 20))
                .with(new EventStreamSettings(16, 100, heartbeat)));
    }

    private static SlowClient stream(TestSite site, Browser browser) {
        return SlowClient.beginning(site.port(), "GET /api/v1/session/events", "Cookie: " + browser.cookie())
                .await("event: watching");
    }

    @Test
    void a_stream_outlives_the_deadline_of_a_request() {
        try (TestSite site = site(100, DEADLINE, Duration.ofMillis(100));
                SlowClient stream = stream(site, site.signedIn("ada"))) {
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < 2 * DEADLINE.toNanos()) {
                stream.await(HEARTBEAT);
            }

            assertThat(site.openStreams()).isEqualTo(1);
        }
    }

    @Test
    void after_a_stream_its_connection_has_the_deadline_again() {
        try (TestSite site = site(100, DEADLINE, LONG.dividedBy(5))) {
            Browser browser = site.signedIn("ada");
            try (SlowClient stream = stream(site, browser)) {
                browser.call("POST", "/api/v1/sign-out", "");
                stream.await("event: ended").await("0\r\n\r\n");

                stream.send("GET / HTTP/1.1\r\n");

                assertThat(stream.rest()).isEmpty();
            }
        }
    }

    /** A connection that got an answer and stays open. */
    private static SlowClient answered(TestSite site) {
        SlowClient client = new SlowClient(site.port());
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").awaitAnswer();
        return client;
    }

    @Test
    void a_stream_stays_when_idle_connections_make_place() {
        try (TestSite site = site(3, LONG, LONG.dividedBy(5))) {
            Browser browser = site.signedIn("ada");
            try (SlowClient idle = answered(site);
                    SlowClient silent = answered(site);
                    SlowClient stream = stream(site, browser)) {
                assertThat(idle.rest()).contains("200 OK");
                assertThat(silent.rest()).contains("200 OK");

                browser.call("POST", "/api/v1/sign-out", "");

                stream.await("event: ended");
            }
        }
    }

    @Test
    void closing_the_server_waits_for_no_stream() {
        TestSite site = site(100, LONG, LONG.dividedBy(5));
        try (SlowClient stream = stream(site, site.signedIn("ada"))) {
            long begun = System.nanoTime();
            site.close();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            assertThat(stream.rest()).doesNotContain("event: ended");
        }
    }
}
