package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares docs/CONFORMANCE.md with the tests that it names. */
class ConformancePageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("^\\| (?!---|behaviour|input|rule|what happened)(.+) \\| (.+) \\|$", Pattern.MULTILINE);
    /** A class of tests, or one test of it. */
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Contract)(?:\\.\\w+)?)`");
    /** What a row says that no test holds. */
    private static final Pattern EXCUSE =
            Pattern.compile("not held|documentation of|the application's matter|the container's page|not matters of");

    private static final Map<String, String> TESTS = tests();

    /** The source texts of all classes with tests, by their names. */
    private static Map<String, String> tests() {
        Map<String, String> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(ConformancePageTest::isTest).forEach(file -> found.put(nameOf(file), text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/")
                && nameOf(file).matches("\\w+(Test|Contract)")
                && file.toString().endsWith(".java");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record Row(String behaviour, String holders) {
        @Override
        public String toString() {
            return behaviour;
        }
    }

    static List<Row> rows() {
        return ROW.matcher(text(ROOT.resolve("docs/CONFORMANCE.md")))
                .results()
                .map(row -> new Row(row.group(1), row.group(2)))
                .toList();
    }

    /** Whether a class of tests is there, such as {@code ATest}, or one of its tests, such as {@code ATest.does_it}. */
    private static boolean exists(String name) {
        String[] parts = name.split("\\.", 2);
        String text = TESTS.getOrDefault(parts[0], "");
        return parts.length == 1 ? !text.isEmpty() : text.contains("void " + parts[1] + "(");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_tests_of_a_row_exist(Row row) {
        assertThat(NAMED.matcher(row.holders()).results())
                .allSatisfy(test ->
                        assertThat(exists(test.group(1))).as(test.group()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_without_a_test_says_who_holds_it(Row row) {
        boolean hasTest = NAMED.matcher(row.holders()).find();

        assertThat(hasTest || EXCUSE.matcher(row.holders()).find()).isTrue();
    }

    @Test
    void the_page_has_its_rows() {
        assertThat(rows()).hasSizeGreaterThan(100);
    }

    @Test
    void a_test_that_does_not_exist_is_found() {
        assertThat(exists("ConformancePageTest.the_page_has_its_rows")).isTrue();
        assertThat(exists("ConformancePageTest.nothing_of_the_kind")).isFalse();
        assertThat(exists("NoSuchTest")).isFalse();
    }
}
