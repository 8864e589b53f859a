package io.usersessions.app.chromium;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A keyboard and a mouse, whose events are as real as those of a person. */
public record Hands(Tab tab) {
    private static final int SHIFT = 8;

    /** The element that people know by a name, if it can be seen; a script that ends with it. */
    private static final String NAMED = """
            (() => {
              const name = %s;
              const named = (element) => (element.getAttribute('aria-label') ?? element.innerText).trim() === name;
              return [...document.querySelectorAll('a, button, summary, label')]
                  .find((element) => element.checkVisibility({ visibilityProperty: true }) && named(element));
            })()""";

    private static final String MIDDLE = """
            (() => {
              const element = %s;
              if (!element) {
                return null;
              }
              element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const box = element.getBoundingClientRect();
              return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            })()""";

    private enum Key {
        TAB("Tab", 9, ""),
        ENTER("Enter", 13, "\r"),
        ESCAPE("Escape", 27, ""),
        SPACE("Space", 32, " ");

        private final String code;
        private final int number;
        private final String text;

        Key(String code, int number, String text) {
            this.code = code;
            this.number = number;
            this.text = text;
        }
    }

    /** Presses the visible button or follows the visible link of this name. */
    public void press(String name) {
        clickAt(NAMED.formatted(Tab.literal(name)), name);
    }

    /** Whether people see a button or a link of this name. */
    public boolean sees(String name) {
        return tab.isTrue(NAMED.formatted(Tab.literal(name)) + " !== undefined");
    }

    /** Clicks on the first element that a selector finds. */
    public void click(String selector) {
        clickAt("document.querySelector(" + Tab.literal(selector) + ")", selector);
    }

    private void clickAt(String element, String name) {
        JsonNode middle = tab.run(MIDDLE.formatted(element));
        if (!middle.has("x")) {
            throw new AssertionError("there is no " + name + " in " + tab.content());
        }
        for (String type : new String[] {"mousePressed", "mouseReleased"}) {
            tab.call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            middle.get("x").asDouble(),
                            "y",
                            middle.get("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Goes to the next element that has a place in the order of the page. */
    public void next() {
        strike(Key.TAB, 0);
    }

    /** Goes to the one before. */
    public void back() {
        strike(Key.TAB, SHIFT);
    }

    public void enter() {
        strike(Key.ENTER, 0);
    }

    public void escape() {
        strike(Key.ESCAPE, 0);
    }

    public void space() {
        strike(Key.SPACE, 0);
    }

    /** Types into whatever has the focus. */
    public void type(String text) {
        tab.call("Input.insertText", Map.of("text", text));
    }

    private void strike(Key key, int modifiers) {
        Map<String, Object> event = new HashMap<>(Map.of(
                "type",
                key.text.isEmpty() ? "rawKeyDown" : "keyDown",
                "key",
                key == Key.SPACE ? " " : key.code,
                "code",
                key.code,
                "windowsVirtualKeyCode",
                key.number,
                "modifiers",
                modifiers));
        if (!key.text.isEmpty()) {
            event.put("text", key.text);
        }
        tab.call("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        tab.call("Input.dispatchKeyEvent", event);
    }
}
