package io.usersessions.testkit.sqlite;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The guide to adapters shows code of the adapter for SQLite, and says how long it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdapterGuideTest {
    private static final Path GUIDE = Path.of("../../docs/ADAPTERS.md");
    private static final Path TESTKIT = Path.of("src/main/java/io/usersessions/testkit");
    private static final Path ADAPTER = Path.of("src/test/java/io/usersessions/testkit/sqlite");
    private static final Pattern EXAMPLE = Pattern.compile("^```java\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final List<String> REPOSITORY = List.of("SqliteDatabase", "SqliteRepository");

    @Test
    void every_example_is_compiled_code() throws IOException {
        List<String> sources = Stream.concat(files(ADAPTER), files(TESTKIT.resolve("fixture")))
                .map(AdapterGuideTest::withoutIndentation)
                .toList();

        List<String> examples = EXAMPLE.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> withoutIndentation(found.group(1)))
                .toList();

        assertThat(examples)
                .hasSize(7)
                .allSatisfy(example -> assertThat(sources).anyMatch(source -> source.contains(example)));
    }

    @Test
    void every_contract_is_named() throws IOException {
        String guide = Files.readString(GUIDE);

        List<String> contracts = files(TESTKIT)
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> name.endsWith("Contract"))
                .toList();

        assertThat(contracts)
                .hasSizeGreaterThan(10)
                .allSatisfy(contract -> assertThat(guide).contains("`" + contract + "`"));
    }

    @Test
    void the_adapter_is_as_short_as_the_guide_says() throws IOException {
        String guide = Files.readString(GUIDE).replaceAll("\\s+", " ");

        assertThat(guide).contains("in less than 470 lines of Java", "alone takes less than 160");
        assertThat(lines(name -> true)).isBetween(100L, 469L);
        assertThat(lines(REPOSITORY::contains)).isBetween(100L, 159L);
    }

    private static long lines(Predicate<String> ofClass) throws IOException {
        return files(ADAPTER)
                .filter(file -> isOfAdapter(file.getFileName().toString().replace(".java", ""), ofClass))
                .mapToLong(file -> read(file).lines().count())
                .sum();
    }

    private static boolean isOfAdapter(String name, Predicate<String> ofClass) {
        return name.startsWith("Sqlite") && !name.endsWith("Test") && !name.equals("SqliteNodes") && ofClass.test(name);
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String withoutIndentation(Path source) {
        return withoutIndentation(read(source));
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).collect(joining("\n", "", "\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
