package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the diagrams and the walks of docs/ARCHITECTURE.md with the code. */
class ArchitecturePageTest {
    private static final JavaClasses CLASSES = ArchitectureTest.CLASSES;
    private static final String PAGE = page();
    /** A row such as {@code | open | `A` → `B` ⇢ `C` |}; a dashed arrow is a call through a function that was handed over. */
    private static final Pattern WALK = Pattern.compile("^\\| ([a-z ]+) \\| (`[^|]+`) \\|$", Pattern.MULTILINE);

    private static final Map<String, Integer> MAX_STEPS = Map.of("open", 10, "close", 12);

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "ARCHITECTURE.md"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    record Walk(String name, String text) {
        List<String> classes() {
            return Arrays.stream(text.split("[→⇢]"))
                    .map(part -> part.replace('`', ' ').strip())
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Walk> walks() {
        Matcher rows = WALK.matcher(PAGE);
        List<Walk> walks = new ArrayList<>();
        while (rows.find()) {
            walks.add(new Walk(rows.group(1), rows.group(2)));
        }
        return walks;
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "testkit", "codec", "persistence", "servlet", "app"})
    void the_diagram_of_a_module_is_what_its_packages_use(String module) {
        String heading = "%% io.usersessions." + module + "\n";
        assertThat(PAGE).contains(heading);
        String drawn = PAGE.substring(PAGE.indexOf(heading) + heading.length());

        assertThat(drawn.substring(0, drawn.indexOf("```")))
                .isEqualTo(RoomGraph.of("io.usersessions." + module, CLASSES).lines());
    }

    @Test
    void the_page_walks_through_a_request_a_sign_in_a_revocation_a_watch_a_purge_an_import_and_a_command() {
        assertThat(walks())
                .extracting(Walk::name)
                .containsExactly(
                        "request",
                        "open",
                        "response",
                        "close",
                        "sign in",
                        "revocation",
                        "announcement",
                        "watch",
                        "purge",
                        "imported row",
                        "command");
    }

    @ParameterizedTest
    @MethodSource("walks")
    void a_walk_meets_each_class_once_and_is_short(Walk walk) {
        assertThat(walk.classes())
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(MAX_STEPS.getOrDefault(walk.name(), 14))
                .allSatisfy(name -> assertThat(named(name)).as(name).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void each_class_of_a_walk_calls_the_next(Walk walk) {
        List<String> classes = walk.classes();
        List<String> arrows = Pattern.compile("[→⇢]")
                .matcher(walk.text())
                .results()
                .map(found -> found.group())
                .toList();

        for (int step = 0; step < arrows.size(); step++) {
            JavaClass from = named(classes.get(step)).get(0);
            JavaClass to = named(classes.get(step + 1)).get(0);
            if (arrows.get(step).equals("→")) {
                assertThat(names(from)).as(from.getName()).containsAnyElementsOf(spellings(to));
            } else {
                assertThat(names(from)).as(from.getName()).doesNotContain(to.getName());
            }
        }
    }

    private static List<JavaClass> named(String name) {
        return CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && type.getName().endsWith("." + name))
                .toList();
    }

    /** What a class and the classes within it name. */
    private static Set<String> names(JavaClass type) {
        return CLASSES.stream()
                .filter(part ->
                        part.getName().equals(type.getName()) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());
    }

    /** The names by which others may call a class: its own, and those of what it extends and implements. */
    private static Set<String> spellings(JavaClass type) {
        return Stream.concat(
                        Stream.of(type),
                        Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream()))
                .map(JavaClass::getName)
                .filter(name -> name.startsWith("io.usersessions."))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
