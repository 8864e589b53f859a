package io.usersessions.app.several;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A browser with all of its cookies. The cookies of an answer can be kept later than the answer came. */
final class CookieJar {
    static final String SELECTOR = "__Host-account";
    static final String FIRST = "__Host-session";

    private final TestSite site;
    private final Map<String, String> cookies = new TreeMap<>();

    CookieJar(TestSite site) {
        this.site = site;
    }

    /** What the server answers to a request with the cookies of now; the browser has not received it yet. */
    Answer onItsWay(String method, String path, String form, String... headers) {
        Browser browser = site.browser().withCookie(text());
        if (!method.equals("POST")) {
            return browser.send(method, path, form, headers);
        }
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return browser.send(method, path, form, all.toArray(String[]::new));
    }

    Answer received(Answer answer) {
        answer.headers("Set-Cookie").forEach(this::keep);
        return answer;
    }

    Answer get(String path) {
        return received(onItsWay("GET", path, ""));
    }

    Answer post(String path, String form) {
        return postWith(token(), path, form);
    }

    Answer postWith(String token, String path, String form) {
        return received(onItsWay("POST", path, "csrf=" + token + (form.isEmpty() ? "" : "&" + form)));
    }

    /** The token of the pages of the account that is active now. */
    String token() {
        return get("/").formToken();
    }

    Answer signIn(String name, String password) {
        return postWith(get("/sign-in").formToken(), "/sign-in", "name=" + name + "&password=" + password);
    }

    Answer add(String name, String password) {
        post("/accounts/add", "");
        return signIn(name, password);
    }

    Answer switchTo(int slot) {
        return post("/accounts/switch", "slot=" + slot);
    }

    /** The name of the account that is active, or "" if nobody is signed in. */
    String user() {
        return get("/api/v1/session").json().get("user").asString();
    }

    String sessionId() {
        return get("/api/v1/session").json().get("id").asString();
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    CookieJar with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    CookieJar without(String name) {
        cookies.remove(name);
        return this;
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", -1)[0].split("=", 2);
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private String text() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
