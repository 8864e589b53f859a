package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A page that switches to another protocol. */
class UpgradeTest {
    /** A protocol in which the server says hello. */
    public static final class Hello implements HttpUpgradeHandler {
        @Override
        public void init(WebConnection connection) {
            try (connection) {
                connection.getOutputStream().write("hello".getBytes(StandardCharsets.US_ASCII));
                connection.getOutputStream().flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void destroy() {}
    }

    private static void upgrade(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(101);
        response.setHeader("Upgrade", "hello");
        response.setHeader("Connection", "Upgrade");
        request.upgrade(Hello.class);
    }

    private static final String UPGRADE =
            "GET /page HTTP/1.1\r\nHost: localhost\r\nUpgrade: hello\r\nConnection: Upgrade\r\n\r\n";

    @Test
    void a_page_that_signs_in_and_upgrades_sends_the_cookie_with_the_switch() throws Exception {
        try (Site site = new Site()
                        .with("/page", (request, response) -> {
                            SessionFilter.visitOf(request).signIn(Site.ADA);
                            upgrade(request, response);
                        })
                        .open();
                Line line = Line.to(site)) {
            String answer = line.send(UPGRADE).readUntil("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 101").contains("Set-Cookie: __Host-session=");
            assertThat(line.readUntil("hello")).endsWith("hello");
            assertThat(site.store.calls()).containsExactly("create");
        }
    }

    @Test
    void an_upgrade_is_refused_if_the_session_cannot_be_stored() throws Exception {
        try (Site site = new Site()
                        .with("/page", (request, response) -> {
                            SessionFilter.visitOf(request).signIn(Site.ADA);
                            upgrade(request, response);
                        })
                        .open();
                Line line = Line.to(site)) {
            site.store.failAt("create");

            String answer = line.send(UPGRADE).readUntil("\r\n\r\n");

            assertThat(answer).startsWith("HTTP/1.1 503").doesNotContain("Set-Cookie");
        }
    }
}
