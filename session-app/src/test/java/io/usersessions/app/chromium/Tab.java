package io.usersessions.app.chromium;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tab. It can be asked also if the scripts of its pages are off. */
public final class Tab {
    private static final int PATIENCE_SECONDS = 20;

    private final DevTools tools;
    private final String target;
    private final String session;
    private final Journal journal = new Journal();
    private final Guise guise = new Guise(this);

    private Tab(DevTools tools, String target, String session) {
        this.tools = tools;
        this.target = target;
        this.session = session;
    }

    static Tab attached(DevTools tools, String target, String session) {
        Tab tab = new Tab(tools, target, session);
        tools.listen(session, tab.journal::note);
        List.of("Page", "Runtime", "Log", "Network").forEach(domain -> tab.call(domain + ".enable", Map.of()));
        return tab;
    }

    /** What the pages take this tab for. */
    public Guise guise() {
        return guise;
    }

    /** The keyboard and the mouse of whoever sits before it. */
    public Hands hands() {
        return new Hands(this);
    }

    /** Takes pictures of it. */
    public Camera camera() {
        return new Camera(this);
    }

    /** Errors of scripts, lines of the console, and violations of the policy for content. */
    public List<String> faults() {
        run("null");
        return journal.faults();
    }

    Journal journal() {
        return journal;
    }

    /** Loads a page, and returns when it and its scripts are loaded. */
    public void go(String url) {
        leaving();
        call("Page.navigate", Map.of("url", url));
        awaitNextPage();
    }

    /** Submits a form as its button does, and returns when the next page is loaded. */
    public void submit(String selector) {
        leaving();
        run("document.querySelector(" + literal(selector) + ").requestSubmit()");
        awaitNextPage();
    }

    /** Follows the visible link or presses the visible button of this name, and returns when the next page is loaded. */
    public void follow(String name) {
        leaving();
        hands().press(name);
        awaitNextPage();
    }

    /** Sets the value of a field. */
    public void fill(String selector, String value) {
        run("document.querySelector(" + literal(selector) + ").value = " + literal(value));
    }

    /** Waits until the page that was left is replaced by one that is loaded; see {@link #leaving}. */
    public void awaitNextPage() {
        await("window.isLeft === undefined && document.readyState === 'complete'");
    }

    /**
     * Marks the page, so that {@link #awaitNextPage} notices when it is replaced, and shows the tab: in a hidden one Chromium takes its time until
     * a page counts as loaded.
     */
    public void leaving() {
        call("Page.bringToFront", Map.of());
        run("window.isLeft = true");
    }

    /** Waits until an expression is true; a page that is being loaded is asked again. */
    public void await(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!isTrue(expression)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not true: " + expression + " at " + text("location.href") + ", "
                        + text("document.readyState") + ", in " + text("document.body.outerHTML"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Loads a page again until an expression is true there. */
    public void awaitOn(String url, String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        go(url);
        while (!isTrue(expression)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not true: " + expression + " in " + content());
            }
            go(url);
        }
    }

    /** Whether an expression is true; a page that is just being left is none. */
    public boolean isTrue(String expression) {
        try {
            JsonNode result = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
            return result.path("result").path("value").asBoolean(false);
        } catch (AssertionError refused) {
            if (String.valueOf(refused.getMessage()).contains("navigated")) {
                return false;
            }
            throw refused;
        }
    }

    /** Runs a script, and waits for the promise that it returns. */
    public JsonNode run(String script) {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + result.get("exceptionDetails"));
        }
        return result.path("result").path("value");
    }

    public String text(String expression) {
        return run(expression).asString();
    }

    public long number(String expression) {
        return run(expression).asLong();
    }

    /** What people read on the page, without the frame around it. */
    public String content() {
        return text("document.querySelector('main').innerText");
    }

    /** The path and the query of the page. */
    public String path() {
        return text("location.pathname + location.search");
    }

    /** Text as a literal of a script. */
    static String literal(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    public void close() {
        tools.call("Target.closeTarget", Map.of("targetId", target), "");
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(method, parameters, session);
    }
}
