package io.usersessions.app.war;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What everyone saw in the shop: requests with the parts of their answers that may not depend on the server. */
final class Story {
    private final List<String> scenes = new ArrayList<>();
    private final List<HttpResponse<String>> answers = new ArrayList<>();

    void tell(String name, HttpResponse<String> answer) {
        answers.add(answer);
        scenes.add(name + ": " + answer.request().method() + " "
                + requested(answer) + "\n" + answer.statusCode() + " "
                + answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT) + " "
                + redirect(answer).orElse("") + "\n" + answer.body());
    }

    /** Adds what the listeners of the shop noted; the attributes of a session that ends are removed in any order. */
    void noteEvents(List<String> events) {
        int next = 0;
        while (next < events.size()) {
            List<String> alike = new ArrayList<>(List.of(events.get(next++)));
            while (next < events.size() && isRemoval(alike.get(0)) && isRemoval(events.get(next))) {
                alike.add(events.get(next++));
            }
            alike.stream().sorted().forEach(scenes::add);
        }
    }

    private static boolean isRemoval(String event) {
        return event.startsWith("removed ");
    }

    private static String requested(HttpResponse<String> answer) {
        String address = answer.request().uri().toString();
        return address.substring(address.indexOf(Deployment.PATH));
    }

    Optional<String> redirect(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(answer.request().uri()::resolve)
                .map(URI::getPath);
    }

    List<String> scenes() {
        return List.copyOf(scenes);
    }

    /** The names of the cookies that were set. */
    Set<String> cookieNames() {
        return cookies().map(pair -> pair[0]).collect(Collectors.toSet());
    }

    /** The values of the cookies that were set, each of which opened a session. */
    Set<String> keys() {
        return cookies().map(pair -> pair[1]).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
    }

    private Stream<String[]> cookies() {
        return answers.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .map(cookie -> cookie.split(";", 2)[0].split("=", 2));
    }

    List<HttpResponse<String>> answers() {
        return List.copyOf(answers);
    }
}
