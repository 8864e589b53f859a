package io.usersessions.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server of the guide for embedders, with real clients. */
class DeviceServerTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/guide/DeviceServer.java");
    private static final Path GUIDE = Path.of("../../docs/EMBEDDING.md");
    private static final String ADA = "user=ada&pw=lovelace";
    private static final Pattern OTHER_DEVICE = Pattern.compile("action=/([\\w-]{22})>([^<]*) <button>End<");

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new DeviceServer()::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A browser that keeps its cookie and says whose page sent a form. */
    private final class Browser {
        private final String agent;
        private String cookie = "theme=dark";

        Browser(String agent) {
            this.agent = agent;
        }

        HttpResponse<String> get() {
            return send(request("/").GET());
        }

        HttpResponse<String> post(String path, String form) {
            return send(request(path).header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString(form)));
        }

        HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                    .header("User-Agent", agent)
                    .header("Cookie", cookie);
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                answer.headers()
                        .firstValue("Set-Cookie")
                        .ifPresent(line -> cookie = line.substring(0, line.indexOf(';')));
                return answer;
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        List<MatchResult> others() {
            return OTHER_DEVICE.matcher(get().body()).results().toList();
        }
    }

    @Test
    void a_user_sees_two_browsers_and_ends_the_other_one() {
        Browser laptop = new Browser("Firefox");
        Browser phone = new Browser("Safari");
        laptop.post("/in", ADA);
        phone.post("/in", ADA);

        List<MatchResult> others = laptop.others();
        HttpResponse<String> ended = laptop.post("/" + others.get(0).group(1), "");

        assertThat(others).singleElement().extracting(other -> other.group(2)).isEqualTo("Safari");
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(laptop.others()).isEmpty();
        assertThat(laptop.get().body()).contains("Firefox", "Sign out");
        assertThat(phone.get().body()).contains("Sign in").doesNotContain("Sign out");
    }

    @Test
    void the_cookie_comes_with_the_sign_in_only_and_goes_with_the_sign_out() {
        Browser browser = new Browser("Firefox");

        HttpResponse<String> anonymous = browser.get();
        HttpResponse<String> signedIn = browser.post("/in", ADA);
        HttpResponse<String> signedOut = browser.post("/out", "");

        assertThat(anonymous.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-session=")
                .contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(signedIn.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(signedOut.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(browser.get().body()).contains("Sign in");
    }

    @Test
    void a_wrong_password_signs_nobody_in() {
        Browser browser = new Browser("Firefox");

        HttpResponse<String> answer = browser.post("/in", "user=ada&pw=byron");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.get().body()).contains("Sign in");
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        Browser browser = new Browser("Firefox");
        browser.post("/in", ADA);

        browser.send(
                browser.request("/out").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody()));
        browser.send(browser.request("/out").POST(BodyPublishers.noBody()));
        browser.send(
                browser.request("/out").header("Sec-Fetch-Site", "same-origin").GET());

        assertThat(browser.get().body()).contains("Sign out");
    }

    @Test
    void nobody_ends_the_session_of_another_user_or_one_that_is_not_there() {
        Browser ada = new Browser("Firefox");
        ada.post("/in", ADA);
        Browser second = new Browser("Safari");
        second.post("/in", ADA);
        String session = ada.others().get(0).group(1);

        new Browser("curl").post("/" + session, "");
        HttpResponse<String> nonsense = ada.post("/nonsense", "");

        assertThat(second.get().body()).contains("Sign out");
        assertThat(nonsense.statusCode()).isEqualTo(303);
    }

    @Test
    void an_agent_cannot_write_html() {
        Browser browser = new Browser("<script>&lt;");
        browser.post("/in", ADA);

        assertThat(browser.get().body())
                .contains("script>")
                .doesNotContain("<script")
                .doesNotContain("&lt;");
    }

    @Test
    void the_server_needs_the_domain_and_the_platform_only() throws IOException {
        assertThat(Files.readAllLines(SOURCE))
                .filteredOn(line -> line.startsWith("import "))
                .allMatch(line -> line.matches(
                        "import (static )?(java\\.|com\\.sun\\.net\\.httpserver\\.|io\\.usersessions\\.domain\\.).*"));
    }

    @Test
    void the_guide_shows_the_whole_server() throws IOException {
        String source = Files.readString(SOURCE);
        String shown = source.substring(source.indexOf("import "));

        assertThat(Files.readString(GUIDE)).contains("```java\n" + shown + "```");
    }
}
