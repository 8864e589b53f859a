package io.usersessions.app.chromium;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What loading a page costs.
 *
 * @param bytes what came over the wire, by address
 * @param millisUntilUsable until everything that the page needs to be used is loaded and its scripts have run
 * @param shifts what moved while the page was loaded, and by how much; see Cumulative Layout Shift
 */
public record Measures(Map<String, Long> bytes, long millisUntilUsable, List<String> shifts) {
    private static final String SHIFTS = """
            new Promise((resolve) => {
              const all = [];
              new PerformanceObserver((list) => list.getEntries().forEach((entry) => all.push(entry.value + ' '
                      + entry.sources.map((source) => source.node?.parentElement?.outerHTML.slice(0, 200)
                          + JSON.stringify([source.previousRect, source.currentRect])).join(' '))))
                  .observe({ type: 'layout-shift', buffered: true });
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(all), 0)));
            })""";

    private static final String UNTIL_USABLE = "Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)";

    /** Loads a page in a profile that has kept nothing. */
    public static Measures ofLoading(Tab tab, String url) {
        tab.call("Network.clearBrowserCache", Map.of());
        tab.journal().startOver();
        tab.go(url);
        tab.await(UNTIL_USABLE + " > 0");
        List<String> shifts = StreamSupport.stream(tab.run(SHIFTS).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
        return new Measures(tab.journal().bytes(), tab.number(UNTIL_USABLE), shifts);
    }

    public long allBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
