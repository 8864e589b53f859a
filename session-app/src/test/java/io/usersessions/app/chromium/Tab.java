package io.usersessions.app.chromium;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** One tab. */
record Tab(DevTools tools, String target, String session) {
    private static final int PATIENCE_SECONDS = 20;

    /** Loads a page, and returns when it and its scripts are loaded. */
    void go(String url) {
        run("window.isLeft = true");
        call("Page.navigate", Map.of("url", url));
        awaitNextPage();
    }

    /** Submits a form as its button does, and returns when the next page is loaded. */
    void submit(String selector) {
        run("window.isLeft = true");
        run("document.querySelector('" + selector + "').requestSubmit()");
        awaitNextPage();
    }

    private void awaitNextPage() {
        await("window.isLeft === undefined && document.readyState === 'complete'");
    }

    /** Waits until an expression is true; a page that is being loaded is asked again. */
    void await(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isTrue(expression)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not true: " + expression + " in " + text("document.body.outerHTML"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    boolean isTrue(String expression) {
        JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        return result.path("result").path("value").asBoolean(false);
    }

    /** Runs a script, and waits for the promise that it returns. */
    JsonNode run(String script) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    String text(String expression) {
        return run(expression).asString();
    }

    long number(String expression) {
        return run(expression).asLong();
    }

    /** Takes a picture of the page as it is on a screen of this width. */
    void photograph(int width, String scheme, Path file) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 700, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", new Object[] {Map.of("name", "prefers-color-scheme", "value", scheme)}));
        String picture = call("Page.captureScreenshot", Map.of()).get("data").asString();
        try {
            java.nio.file.Files.write(file, Base64.getDecoder().decode(picture));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    void close() {
        tools.call("Target.closeTarget", Map.of("targetId", target), "");
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        return tools.call(method, parameters, session);
    }
}
