package io.usersessions.spring.stranger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that keeps one cookie. It sends it over plain HTTP too, as browsers do to localhost. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    private HttpRequest.Builder request(int port, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        response.headers().firstValue("Set-Cookie").ifPresent(line -> cookie = line.replaceFirst(";.*", ""));
        return response;
    }

    String get(int port, String path) throws IOException, InterruptedException {
        return send(request(port, path)).body();
    }

    /** Fills in Spring Security's form. */
    void signIn(int port) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(port, "/login"));
        assertThat(token.find()).isTrue();
        String form =
                "username=user&password=secret&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> response = send(request(port, "/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(response.headers().firstValue("Location").orElse("")).doesNotContain("error");
    }

    /** Opens a stream of events, and leaves it open. */
    void openStream(int port) throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                client.send(request(port, "/user-sessions/events").build(), BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
    }
}
