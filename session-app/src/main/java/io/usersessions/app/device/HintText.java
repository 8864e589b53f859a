package io.usersessions.app.device;

import io.usersessions.app.device.ClientHints.Versioned;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Hints as one word that begins with a slash, such as {@code /hints:brand=Brave/142.1.84.132:system=Windows/15.0.0}. In an agent it reads like the version of
 * a product without a name, so that {@link io.usersessions.domain.model.AgentFamily} leaves it out as a whole: hints help to name a device, and never make it a new one.
 */
final class HintText {
    static final String MARK = "/hints";
    /** Maximum length of the text. */
    static final int LONGEST = 139;

    private static final int MAX_NAME = 20;
    private static final int MAX_PLATFORM = 10;
    private static final int MAX_VERSION = 15;
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9.+-]");

    private HintText() {}

    /** The text; empty if there is no hint. */
    static String of(ClientHints hints) {
        StringJoiner text = new StringJoiner(":", MARK + ":", "").setEmptyValue("");
        hints.brand().ifPresent(brand -> text.add("brand=" + versioned(brand, MAX_NAME)));
        hints.platform().ifPresent(system -> text.add("system=" + versioned(system, MAX_PLATFORM)));
        hints.formFactor().ifPresent(form -> text.add("form=" + word(form, MAX_PLATFORM)));
        hints.model().ifPresent(model -> text.add("model=" + word(model, MAX_NAME)));
        if (hints.mobile()) {
            text.add("mobile");
        }
        if (hints.touch()) {
            text.add("touch");
        }
        return text.toString();
    }

    /** The hints of a text, as far as it can be read. */
    static ClientHints parse(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(":", -1)) {
            int equals = part.indexOf('=');
            parts.put(equals < 0 ? part : part.substring(0, equals), equals < 0 ? "" : part.substring(equals + 1));
        }
        return new ClientHints(
                versioned(parts, "brand"),
                versioned(parts, "system"),
                named(parts, "form"),
                named(parts, "model"),
                parts.containsKey("mobile"),
                parts.containsKey("touch"));
    }

    private static String versioned(Versioned value, int longest) {
        String version = word(value.version(), MAX_VERSION);
        return word(value.name(), longest) + (version.isEmpty() ? "" : "/" + version);
    }

    private static String word(String text, int longest) {
        String plain = FOREIGN.matcher(text).replaceAll("_");
        return plain.substring(0, Math.min(longest, plain.length()));
    }

    private static Optional<Versioned> versioned(Map<String, String> parts, String key) {
        return Optional.ofNullable(parts.get(key)).map(text -> {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Versioned(spaced(text), "")
                    : new Versioned(spaced(text.substring(0, slash)), text.substring(slash + 1));
        });
    }

    private static Optional<String> named(Map<String, String> parts, String key) {
        return Optional.ofNullable(parts.get(key)).map(HintText::spaced);
    }

    private static String spaced(String word) {
        return word.replace('_', ' ').strip();
    }
}
