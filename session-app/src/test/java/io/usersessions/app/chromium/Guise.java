package io.usersessions.app.chromium;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the pages take a tab for: its screen, its language, its clock, and what its person prefers. */
public final class Guise {
    private static final int HEIGHT = 800;

    private final Tab tab;
    private final Map<String, String> features = new TreeMap<>();
    private String media = "";
    private String agent = "";
    private String languages = "";

    Guise(Tab tab) {
        this.tab = tab;
    }

    /** A person who prefers nothing, before a screen. */
    public Guise plain() {
        features.clear();
        media = "";
        return emulateMedia();
    }

    /** A window of this width, with a mouse. */
    public Guise window(int width) {
        return screen(width, false);
    }

    /** A phone of this width, which is touched. */
    public Guise phone(int width) {
        return screen(width, true);
    }

    private Guise screen(int width, boolean isTouched) {
        tab.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", isTouched));
        tab.call("Emulation.setTouchEmulationEnabled", Map.of("enabled", isTouched));
        return this;
    }

    /** {@code light} or {@code dark}. */
    public Guise scheme(String scheme) {
        return preferring("prefers-color-scheme", scheme);
    }

    /** A person who needs the few colours of their own system. */
    public Guise forcedColors() {
        return preferring("forced-colors", "active");
    }

    public Guise reducedMotion() {
        return preferring("prefers-reduced-motion", "reduce");
    }

    private Guise preferring(String feature, String value) {
        features.put(feature, value);
        return emulateMedia();
    }

    /** {@code print}, or {@code screen}. */
    public Guise media(String kind) {
        media = kind;
        return emulateMedia();
    }

    private Guise emulateMedia() {
        List<Map<String, String>> all = new ArrayList<>();
        features.forEach((name, value) -> all.add(Map.of("name", name, "value", value)));
        tab.call("Emulation.setEmulatedMedia", Map.of("media", media, "features", all));
        return this;
    }

    /** The header {@code Accept-Language}. */
    public Guise language(String accepted) {
        languages = accepted;
        return emulateAgent();
    }

    /** The header {@code User-Agent}. */
    public Guise agent(String userAgent) {
        agent = userAgent;
        return emulateAgent();
    }

    private Guise emulateAgent() {
        String name = agent.isEmpty() ? tab.text("navigator.userAgent") : agent;
        tab.call(
                "Emulation.setUserAgentOverride",
                languages.isEmpty()
                        ? Map.of("userAgent", name)
                        : Map.of("userAgent", name, "acceptLanguage", languages));
        return this;
    }

    /** The address that a trusted proxy reports for it. */
    public Guise address(String ip) {
        tab.call("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("X-Forwarded-For", ip)));
        return this;
    }

    /** The time zone, such as {@code Europe/Berlin}. */
    public Guise zone(String id) {
        tab.call("Emulation.setTimezoneOverride", Map.of("timezoneId", id));
        return this;
    }

    /** A processor that is slower by this factor. */
    public Guise slowedBy(int factor) {
        tab.call("Emulation.setCPUThrottlingRate", Map.of("rate", factor));
        return this;
    }

    /** A person who allows no scripts, from the next page on. */
    public Guise withoutScripts() {
        tab.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return this;
    }
}
