package io.usersessions.app.chromium;

import java.util.Map;

/**
 * What loading a page costs.
 *
 * @param bytes what came over the wire, by address
 * @param millisUntilUsable until everything that the page needs to be used is loaded and its scripts have run
 * @param shift by how much the page moved while it was loaded; see Cumulative Layout Shift
 */
public record Measures(Map<String, Long> bytes, long millisUntilUsable, double shift) {
    private static final String SHIFT = """
            new Promise((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
                  .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 0)));
            })""";

    private static final String UNTIL_USABLE = "Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)";

    /** Loads a page in a profile that has kept nothing. */
    public static Measures ofLoading(Tab tab, String url) {
        tab.call("Network.clearBrowserCache", Map.of());
        tab.journal().startOver();
        tab.go(url);
        tab.await(UNTIL_USABLE + " > 0");
        double shift = tab.run(SHIFT).asDouble();
        return new Measures(tab.journal().bytes(), tab.number(UNTIL_USABLE), shift);
    }

    public long allBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
