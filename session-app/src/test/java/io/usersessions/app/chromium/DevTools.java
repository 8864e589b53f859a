package io.usersessions.app.chromium;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of the DevTools protocol, one at a time, and its events. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final StringBuilder begun = new StringBuilder();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    static DevTools at(String address) {
        DevTools tools = new DevTools();
        tools.socket.complete(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), tools)
                .join());
        return tools;
    }

    /**
     * Calls a method, and returns its result.
     *
     * @param session the tab, or nothing for the browser itself
     */
    synchronized JsonNode call(String method, Map<String, ?> parameters, String session) {
        int id = calls.incrementAndGet();
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.join()
                .sendText(JsonMapper.shared().writeValueAsString(message), true)
                .join();
        JsonNode received = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (received.has("error")) {
            throw new AssertionError(method + ": " + received.get("error"));
        }
        return received.get("result");
    }

    /** Tells the name and the parameters of each event of a tab, from now on and on another thread. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.put(session, listener);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        begun.append(part);
        if (isLast) {
            JsonNode message = JsonMapper.shared().readTree(begun.toString());
            begun.setLength(0);
            receive(message);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> waiting =
                    answers.remove(message.path("id").asInt(0));
            if (waiting != null) {
                waiting.complete(message);
            }
        } else {
            listeners
                    .getOrDefault(message.path("sessionId").asString(""), (method, parameters) -> {})
                    .accept(message.path("method").asString(""), message.path("params"));
        }
    }

    @Override
    public void close() {
        socket.join().abort();
    }
}
