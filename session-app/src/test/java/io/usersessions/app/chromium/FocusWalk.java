package io.usersessions.app.chromium;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A walk through a page with the keyboard alone.
 *
 * @param stops what got the focus, in order
 * @param faults where the focus was not to be seen
 * @param missed what can be used and never got the focus
 */
public record FocusWalk(List<String> stops, List<String> faults, List<String> missed) {
    private static final int LONGEST = 60;

    private static final String NUMBER = """
            (() => {
              const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                  .filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true }));
              all.forEach((element, index) => { element.dataset.stop = index; });
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute('tabindex');
              return all.map((element) => element.dataset.stop + ' ' + element.tagName + ' '
                  + (element.getAttribute('aria-label') ?? (element.innerText || element.name)).trim().slice(0, 60));
            })()""";

    /** A page that moves the focus by itself does so when it is drawn first. */
    private static final String DRAWN =
            "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))";

    private static final String HERE = """
            (() => {
              const element = document.activeElement;
              if (!element || element === document.body || element === document.documentElement) {
                return null;
              }
              const box = element.getBoundingClientRect();
              const style = getComputedStyle(element);
              const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
              const y = Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1);
              const over = document.elementFromPoint(x, y);
              const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              return {
                stop: element.dataset.stop ?? '',
                name: element.tagName + ' ' + (element.innerText || element.name || '').trim().slice(0, 60),
                faults: [
                  box.width < 1 || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth
                      ? 'is outside of the window' : '',
                  over && (element.contains(over) || over.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(over)))
                      ? '' : 'is covered by ' + over?.outerHTML.slice(0, 80),
                  isOutlined || style.boxShadow !== 'none' ? '' : 'has no visible focus',
                ].filter((fault) => fault),
              };
            })()""";

    /** Walks from the start of a page until the focus leaves it, or comes back. */
    public static FocusWalk through(Tab tab) {
        tab.run(DRAWN);
        Set<String> unseen = new LinkedHashSet<>();
        tab.run(NUMBER).forEach(one -> unseen.add(one.asString()));
        List<String> stops = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int step = 0; step < LONGEST; step++) {
            tab.hands().next();
            JsonNode here = tab.run(HERE);
            if (!here.has("name")
                    || !seen.add(here.get("stop").asString() + here.get("name").asString())) {
                break;
            }
            String name = here.get("name").asString();
            stops.add(name);
            here.get("faults").forEach(fault -> faults.add(tab.path() + ": " + name + " " + fault.asString()));
            unseen.removeIf(one -> one.startsWith(here.get("stop").asString() + " "));
        }
        return new FocusWalk(stops, faults, stops.size() == LONGEST ? List.of() : List.copyOf(unseen));
    }
}
