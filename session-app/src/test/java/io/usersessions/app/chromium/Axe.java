package io.usersessions.app.chromium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Asks axe-core whether everyone can use a page. The script {@code .ci/axe} puts it where it is looked for. */
public final class Axe {
    private static final String FILE = "user-sessions/axe-core-4.14.1.js";

    private static final String VIOLATIONS = """
            axe.run(document, {
              resultTypes: ['violations'],
              runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            }).then((found) => found.violations.map((rule) => ({
              rule: rule.id,
              help: rule.help,
              nodes: rule.nodes.map((node) => node.target.join(' ') + ': ' + node.html.slice(0, 200)
                  + ' (' + [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ') + ')'),
            })))""";

    private Axe() {}

    public static boolean isInstalled() {
        return Chromium.isInstalled() && Files.isReadable(file());
    }

    private static Path file() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve(FILE);
    }

    /** What is wrong with the page, one line for each element. */
    public static List<String> on(Tab tab) {
        if (!tab.isTrue("typeof axe === 'object'")) {
            tab.run(source() + "; null");
        }
        return StreamSupport.stream(tab.run(VIOLATIONS).spliterator(), false)
                .flatMap(rule -> StreamSupport.stream(rule.get("nodes").spliterator(), false)
                        .map(node -> line(tab, rule, node)))
                .toList();
    }

    private static String line(Tab tab, JsonNode rule, JsonNode node) {
        return tab.path() + ": " + rule.get("rule").asString() + ", "
                + rule.get("help").asString() + ": " + node.asString();
    }

    private static String source() {
        try {
            return Files.readString(file());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
