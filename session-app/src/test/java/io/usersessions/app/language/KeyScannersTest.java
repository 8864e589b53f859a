package io.usersessions.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries the parts of {@link MessageKeysTest} on samples of what they have to find. */
class KeyScannersTest {
    enum Sample implements TextKey {
        FIRST;

        @Override
        public String key() {
            return "sample.first";
        }

        @Override
        public Set<String> arguments() {
            return Set.of("device");
        }
    }

    @Test
    void calls_are_found_with_their_arguments() {
        String source =
                "x\n${m.text(\"a.b\", \"count\", list.size(), \"name\", f(\")\", ','))} ${m.text(\"c\")} ${phrase.text()}";

        CallScanner scanner = CallScanner.scan("page.jte", source);

        assertThat(scanner.faults()).isEmpty();
        assertThat(scanner.uses())
                .containsExactly(
                        new KeyUse("page.jte:2", "a.b", Set.of("count", "name")),
                        new KeyUse("page.jte:2", "c", Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m.text(kind.key())",
                "m.text(\"a.\" + kind)",
                "m.text(isA ? \"a\" : \"b\")",
                "m.text(\"a\", name, 1)",
                "m.named(kind, name, 1)"
            })
    void calls_that_cannot_be_checked_are_faults(String source) {
        assertThat(CallScanner.scan("page.jte", source).faults()).hasSize(1);
    }

    @Test
    void a_call_that_passes_on_what_it_was_given_is_no_use() {
        CallScanner scanner = CallScanner.scan("Page.java", "messages.text(key, namesAndValues)");

        assertThat(scanner.faults()).isEmpty();
        assertThat(scanner.uses()).isEmpty();
    }

    @Test
    void constants_of_enums_are_uses() throws Exception {
        assertThat(TextKeys.uses(Sample.class)).containsExactly(new KeyUse("Sample", "sample.first", Set.of("device")));
        assertThat(TextKeys.uses()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>Sign out</p>                                      | Sign out
                    <p>${m.text("a")}, then</p>                          | , then
                    <b title="Sign out" class="big red">1</b>            | Sign out
                    <img alt="A cat">                                    | A cat
                    <a aria-label="Go">&rarr;</a>                        | Go
                    <input type="submit" value="Go">                     | Go
                    @if(a > b)yes@else ${"x"}@endif                      | yes
                    @template.card(body = @`<p>Hi ${name}</p>`)          | Hi
                    @template.button(label = "Sign out")                 | Sign out
                    !{var x = "Was this you?";}                          | Was this you?
                    """)
    void text_in_no_bundle_is_found(String template, String shown) {
        assertThat(ShownText.in(template)).containsExactly(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import a.b.Cee\n@param String title = \"x\"\n<p>${title}</p>",
                "<%-- Said to nobody --%><!-- Nor here --><br>",
                "<p class=\"a b\" id=\"c\" data-x=\"Some Text\">· &nbsp; 12</p>",
                "<input type=\"text\" name=\"name\" value=\"fixed\">",
                "@for(var s : list)@template.row(s, \"row first\", @`<i>${s.x()}</i>`)@endfor",
                "<a href=\"mailto:a@b.c\" ${attrs}>${m.text(\"a.b\", \"n\", x)}</a>",
                "<code>curl https://example.org</code>",
                "@if(a)<i>1</i>@elseif(b(1))<b>2</b>@else<u>3</u>@endif"
            })
    void what_is_not_shown_or_comes_from_a_bundle_is_fine(String template) {
        assertThat(ShownText.in(template)).isEmpty();
    }

    @Test
    void lacking_plural_forms_are_found_also_in_nested_choices() {
        Bundle polish = new Bundle(
                Language.POLISH,
                Map.of(
                        "lacking", "{count, plural, one {#} other {#}}",
                        "whole", "{count, plural, one {#} few {#} many {#} other {#}}",
                        "nested", "{kind, select, a {{count, plural, one {#} few {#} other {#}}} other {}}"));

        assertThat(polish.missingForms("lacking")).containsExactly("few", "many");
        assertThat(polish.missingForms("whole")).isEmpty();
        assertThat(polish.missingForms("nested")).containsExactly("many");
        assertThat(polish.arguments("nested")).containsExactly("count", "kind");
    }
}
