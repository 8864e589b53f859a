package io.usersessions.app.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the bundles, the templates and the classes to each other. */
class MessageKeysTest {
    @Test
    void every_text_that_is_asked_for_is_in_the_english_bundle_with_the_same_arguments() throws IOException {
        Bundle english = Bundle.of(Language.ENGLISH);

        assertThat(uses()).allSatisfy(use -> {
            assertThat(english.patterns()).as(use.place()).containsKey(use.key());
            assertThat(use.arguments()).as(use.toString()).containsAll(english.arguments(use.key()));
            if (!use.isOfEnum()) {
                assertThat(english.arguments(use.key())).as(use.toString()).containsAll(use.arguments());
            }
        });
    }

    @Test
    void keys_and_names_of_arguments_are_literals() throws IOException {
        assertThat(Sources.calls().stream().flatMap(calls -> calls.faults().stream()))
                .isEmpty();
    }

    @Test
    void every_text_in_the_english_bundle_is_used() throws IOException {
        assumeTrue(Files.exists(Bundle.file(Language.DUTCH)), "pages are still being written");

        Set<String> unused =
                new TreeSet<>(Bundle.of(Language.ENGLISH).patterns().keySet());
        uses().forEach(use -> unused.remove(use.key()));

        assertThat(unused).isEmpty();
    }

    @Test
    void no_template_shows_text_that_is_in_no_bundle() throws IOException {
        assertThat(Sources.files(Sources.TEMPLATES, ".jte"))
                .allSatisfy(template -> assertThat(ShownText.in(Sources.read(template)))
                        .as(template.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void a_translation_has_every_text_with_the_same_arguments_and_all_plural_forms(Language language)
            throws IOException {
        assumeTrue(Files.exists(Bundle.file(language)), "not translated yet");
        Bundle english = Bundle.of(Language.ENGLISH);
        Bundle translation = Bundle.of(language);

        assertThat(translation.patterns().keySet())
                .containsExactlyInAnyOrderElementsOf(english.patterns().keySet());
        assertThat(translation.patterns().keySet()).allSatisfy(key -> {
            assertThat(translation.arguments(key)).as(key).isEqualTo(english.arguments(key));
            assertThat(translation.missingForms(key)).as(key).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void texts_have_no_markup_and_proper_marks(Language language) throws IOException {
        assumeTrue(Files.exists(Bundle.file(language)), "not translated yet");

        assertThat(Bundle.of(language).patterns())
                .allSatisfy((key, text) -> assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .isEqualTo(text.strip())
                        .doesNotContain("<", ">", "&", "'", "\"", "..."));
    }

    @ParameterizedTest
    @EnumSource
    void no_key_is_written_twice(Language language) throws IOException {
        assumeTrue(Files.exists(Bundle.file(language)), "not translated yet");

        List<String> keys = Files.readAllLines(Bundle.file(language)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0].strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    private static List<KeyUse> uses() throws IOException {
        return Stream.concat(Sources.calls().stream().flatMap(calls -> calls.uses().stream()), TextKeys.uses().stream())
                .collect(Collectors.toUnmodifiableList());
    }
}
