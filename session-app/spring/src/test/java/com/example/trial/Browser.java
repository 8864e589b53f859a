package com.example.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps cookies as browsers do, sends them to any node, and follows no redirect. Like most browsers it sends secure cookies to localhost. */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<String, String> cookies = new TreeMap<>();
    private Place place;

    private Browser(Place place) {
        this.place = place;
    }

    public static Browser at(Place place) {
        return new Browser(place);
    }

    /** A browser that has the cookies of another one. */
    public Browser copy() {
        Browser copy = new Browser(place);
        copy.cookies.putAll(cookies);
        return copy;
    }

    /** Gets more cookies. */
    public Browser with(Map<String, String> more) {
        cookies.putAll(more);
        return this;
    }

    /** Goes on at another node. */
    public Browser to(Place next) {
        place = next;
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(place.at(path)).header("Accept", "text/html"));
    }

    /** Sends a form without a CSRF token. */
    public Answer postBare(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(place.at(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends a form with a CSRF token that it gets from the area. */
    public Answer post(String area, String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", get(area + "/open/csrf").body());
        return postBare(area + path, all);
    }

    /** Signs in where no area is. */
    public Answer signIn(String user) {
        return signIn("", user);
    }

    public Answer signIn(String area, String user) {
        return post(area, "/login", Map.of("username", user, "password", "secret"));
    }

    public Answer basic(String path, String authorization) {
        return send(HttpRequest.newBuilder(place.at(path)).header("Authorization", authorization));
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            Answer answer = new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
            answer.cookiesSet().forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Forgets a cookie, as a browser that is closed does. */
    public void drop(String name) {
        cookies.remove(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
