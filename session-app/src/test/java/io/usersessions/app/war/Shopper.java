package io.usersessions.app.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A person with a browser, who meets another node with every request. */
final class Shopper {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Balancer balancer;
    private final Story story;
    private final Map<String, String> cookies;

    private Shopper(String name, Balancer balancer, Story story, Map<String, String> cookies) {
        this.name = name;
        this.balancer = balancer;
        this.story = story;
        this.cookies = new TreeMap<>(cookies);
    }

    static Shopper named(String name, Balancer balancer, Story story) {
        return new Shopper(name, balancer, story, Map.of());
    }

    /** Somebody who has the cookies that this browser has now. */
    Shopper robbedBy(String thief) {
        return robbedBy(thief, story);
    }

    /** Somebody who has the cookies that this browser has now, in a story of their own. */
    Shopper robbedBy(String thief, Story own) {
        return new Shopper(thief, balancer, own, cookies);
    }

    /** Somebody whose cookies have the right names, but not a value of the shop. */
    Shopper imitatedBy(String forger) {
        return new Shopper(
                forger,
                balancer,
                story,
                cookies.keySet().stream().collect(Collectors.toMap(cookie -> cookie, cookie -> "0123456789ABCDEF")));
    }

    void get(String path) {
        exchange(path, HttpRequest.newBuilder().GET());
    }

    void head(String path) {
        exchange(path, HttpRequest.newBuilder().method("HEAD", BodyPublishers.noBody()));
    }

    /** Sends a form, and follows the redirect of the answer if it has one. */
    void post(String path, String form) {
        exchange(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private void exchange(String path, HttpRequest.Builder draft) {
        URI address = balancer.next().resolve(Deployment.PATH + path);
        if (!cookies.isEmpty()) {
            draft.header("Cookie", cookieHeader());
        }
        HttpResponse<String> answer = send(draft.uri(address).timeout(PATIENCE).build());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        story.tell(name, answer);
        story.redirect(answer).ifPresent(next -> get(next.substring(Deployment.PATH.length())));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
