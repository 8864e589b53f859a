package io.usersessions.app.chromium;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** What a tab reports on its own: faults of its pages, and what is loaded. */
final class Journal {
    private static final String BY_STATUS = "Failed to load resource: the server responded with a status of";

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<String, Long> bytes = new ConcurrentHashMap<>();
    private final Map<String, String> urls = new ConcurrentHashMap<>();

    void note(String method, JsonNode event) {
        String request = event.path("requestId").asString("");
        switch (method) {
            case "Runtime.exceptionThrown" ->
                faults.add(event.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> noteConsole(event);
            case "Log.entryAdded" -> noteLog(event.path("entry"));
            case "Network.requestWillBeSent" ->
                urls.put(request, event.path("request").path("url").asString(""));
            case "Network.responseReceived" ->
                bytes.put(
                        request,
                        event.path("response").path("encodedDataLength").asLong(0));
            case "Network.loadingFinished" ->
                bytes.put(request, event.path("encodedDataLength").asLong(0));
            default -> {}
        }
    }

    private void noteConsole(JsonNode event) {
        if (List.of("error", "warning", "assert").contains(event.path("type").asString(""))) {
            faults.add(event.path("args").toString());
        }
    }

    /** Browsers also log each page whose status is an error. */
    private void noteLog(JsonNode entry) {
        String text = entry.path("text").asString("");
        if (List.of("error", "warning").contains(entry.path("level").asString("")) && !text.startsWith(BY_STATUS)) {
            faults.add(entry.path("source").asString("") + ": " + text + " at "
                    + entry.path("url").asString(""));
        }
    }

    /** Errors of scripts, lines of the console, and violations of the policy for content. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Forgets what was loaded. */
    void startOver() {
        bytes.clear();
        urls.clear();
    }

    /** The bytes that came over the wire for each file, by its address. */
    Map<String, Long> bytes() {
        Map<String, Long> byUrl = new ConcurrentHashMap<>();
        bytes.forEach((request, count) -> byUrl.merge(urls.getOrDefault(request, request), count, Long::sum));
        return byUrl;
    }
}
