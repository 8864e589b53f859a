package com.example.oauth2;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another site where users sign in: its endpoints for tokens and for who the user is. */
final class Provider {
    private static final String TOKEN =
            "{\"access_token\":\"opaque\",\"token_type\":\"Bearer\",\"expires_in\":300,\"scope\":\"profile\"}";
    private static final String USER = "{\"login\":\"ada\"}";

    private final HttpServer server;
    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();

    private Provider(HttpServer server) {
        this.server = server;
    }

    static Provider started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Provider provider = new Provider(server);
            server.createContext("/token", exchange -> {
                provider.tokenRequests.add(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                answer(exchange, TOKEN);
            });
            server.createContext("/user", exchange -> answer(exchange, USER));
            server.start();
            return provider;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** The forms with which tokens were asked for. */
    List<String> tokenRequests() {
        return tokenRequests;
    }

    void stop() {
        server.stop(0);
    }
}
