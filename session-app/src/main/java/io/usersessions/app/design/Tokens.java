package io.usersessions.app.design;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The custom properties of a style sheet, by name and in its order.
 *
 * @param light those that apply unless the visitor prefers dark colours
 * @param dark those that apply if the visitor does
 */
record Tokens(Map<String, String> light, Map<String, String> dark) {
    private static final Pattern LIGHT = Pattern.compile("^:root \\{([^}]*)}", Pattern.MULTILINE);
    private static final Pattern DARK = Pattern.compile("\\(prefers-color-scheme: dark\\) \\{\\s*:root \\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z-]+):\\s*([^;]+);");

    /** @throws IllegalArgumentException if the sheet does not have both schemes */
    static Tokens of(String sheet) {
        Map<String, String> light = read(LIGHT, sheet);
        Map<String, String> dark = new LinkedHashMap<>(light);
        dark.putAll(read(DARK, sheet));
        return new Tokens(light, dark);
    }

    private static Map<String, String> read(Pattern block, String sheet) {
        Matcher found = block.matcher(sheet);
        if (!found.find()) {
            throw new IllegalArgumentException("The style sheet has no " + block);
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        TOKEN.matcher(found.group(1)).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }
}
