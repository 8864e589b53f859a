package io.usersessions.app.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static final Pattern ASKED_FOR = Pattern.compile("page\\.asset\\(\"([^\"]+)\"\\)");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path FILES = Path.of("src/main/resources/io/usersessions/app/asset");

    private final Assets assets = new Assets();

    private static Set<String> askedFor() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            return templates
                    .filter(Files::isRegularFile)
                    .flatMap(template -> ASKED_FOR.matcher(text(template)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_file_that_a_template_asks_for_is_there() throws IOException {
        assertThat(askedFor())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(assets.path(name)).startsWith("/assets/"));
    }

    @Test
    void every_file_is_asked_for() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(
                                    name.equals("icons.svg") || askedFor().contains(name))
                            .as(name)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/style.css", "/assets/", "/assets/x", "/assets/..%2Fpage", "/assets/style.AAAA.css"})
    void another_name_is_404(String path) {
        try (TestSite site = new TestSite()) {
            assertThat(site.browser().get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void whoever_has_it_is_told_so() {
        try (TestSite site = new TestSite()) {
            String path = assets.path("style.css");
            String plain = site.browser().get(path).header("ETag").orElseThrow();
            String compressed = site.browser()
                    .get(path, "Accept-Encoding: gzip")
                    .header("ETag")
                    .orElseThrow();

            Answer same = site.browser().get(path, "If-None-Match: " + plain);
            Answer other = site.browser().get(path, "If-None-Match: " + compressed);

            assertThat(same.status()).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(other.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br, gzip;q=0.5", "GZIP"})
    void it_is_compressed_for_whoever_accepts_it(String accepted) {
        try (TestSite site = new TestSite()) {
            Answer answer = site.browser().get(assets.path("style.css"), "Accept-Encoding: " + accepted);

            assertThat(answer.headers("Content-Encoding")).containsExactly("gzip");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip;q=0", "gzip; q=0.000", "x-gzip2", "identity"})
    void and_for_nobody_else(String accepted) {
        try (TestSite site = new TestSite()) {
            Answer answer = site.browser().get(assets.path("style.css"), "Accept-Encoding: " + accepted);

            assertThat(answer.headers("Content-Encoding")).isEmpty();
        }
    }
}
