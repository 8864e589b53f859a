package io.usersessions.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/** A client that keeps its session cookie and can send any request. */
public final class Browser {
    private final int port;
    private final String userAgent;
    private final SocketFactory sockets;
    private static final Pattern SESSION = Pattern.compile("(__Host-)?session");

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String invented = "";

    public Browser(int port, String userAgent) {
        this(port, userAgent, SocketFactory.getDefault());
    }

    /** A browser with its own way to connect. */
    public Browser(int port, String userAgent, SocketFactory sockets) {
        this.port = port;
        this.userAgent = userAgent;
        this.sockets = sockets;
    }

    /** The session's cookie with its name; empty if there is none. */
    public String cookie() {
        return cookies.entrySet().stream()
                .filter(cookie -> SESSION.matcher(cookie.getKey()).matches())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .findFirst()
                .orElse(invented);
    }

    /** The same with this text in place of its cookies. */
    public Browser withCookie(String made) {
        cookies.clear();
        invented = made;
        return this;
    }

    private String cookieHeader() {
        return Stream.concat(
                        Stream.of(invented).filter(text -> !text.isEmpty()),
                        cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()))
                .collect(Collectors.joining("; "));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer postForm(String path, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return send("POST", path, form, all.toArray(String[]::new));
    }

    /** Calls the API with the right token. */
    public Answer call(String method, String path, String json) {
        List<String> headers = new ArrayList<>(List.of("X-CSRF-Token: " + token()));
        if (!json.isEmpty()) {
            headers.add("Content-Type: application/json");
        }
        return send(method, path, json, headers.toArray(String[]::new));
    }

    public String token() {
        return get("/api/v1/session").json().get("csrfToken").asString();
    }

    public Answer signIn(String name, String password) {
        return call("POST", "/api/v1/sign-in", "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
    }

    /** Signs in with the form. */
    public Answer signInByForm(String name, String password, String... moreFields) {
        List<String> fields = new ArrayList<>();
        fields.add("csrf=" + get("/sign-in").formToken());
        fields.add("name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        fields.add("password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
        fields.addAll(List.of(moreFields));
        return postForm("/sign-in", String.join("&", fields));
    }

    public Answer send(String method, String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (List.of(headers).stream().noneMatch(line -> line.startsWith("Host:"))) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        head.append("User-Agent: ").append(userAgent).append("\r\n");
        if (!cookieHeader().isEmpty()) {
            head.append("Cookie: ").append(cookieHeader()).append("\r\n");
        }
        if (bytes.length > 0 || method.equals("POST") || method.equals("PUT")) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        Answer answer = exchanged((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
        answer.headers("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String setCookie) {
        String[] cookie = setCookie.split(";", -1)[0].split("=", 2);
        if (SESSION.matcher(cookie[0]).matches()) {
            invented = "";
        }
        if (setCookie.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    /** Sends everything in one piece: a server that refuses early may close the connection before a second one. */
    private Answer exchanged(byte[] request) {
        try (Socket socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
