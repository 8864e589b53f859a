package io.usersessions.app.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String RIGHT_TO_LEFT = "עדה";
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

    @Test
    void a_text_counts_in_the_way_of_its_language() {
        assertThat(ENGLISH.text("sessions.others.more", "count", 1)).isEqualTo("1 more device");
        assertThat(ENGLISH.text("sessions.others.more", "count", 12_345L)).isEqualTo("12,345 more devices");
    }

    @Test
    void an_unknown_key_is_named() {
        assertThatThrownBy(() -> ENGLISH.text("no.such.text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no text no.such.text");
    }

    @Test
    void a_missing_argument_is_named_with_its_key() {
        assertThatThrownBy(() -> ENGLISH.text("sessions.count", "number", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The text sessions.count needs the arguments [count], but was given [number]");
    }

    @Test
    void an_argument_without_name_or_value_or_of_another_type_is_refused() {
        assertThatThrownBy(() -> ENGLISH.text("home.hello", "name")).hasMessageContaining("has no value");
        assertThatThrownBy(() -> ENGLISH.text("home.hello", 1, "name")).hasMessageContaining("has to be a name");
        assertThatThrownBy(() -> ENGLISH.text("home.hello", "name", new Object()))
                .hasMessageContaining("The argument name is neither");
        assertThatThrownBy(() -> ENGLISH.text("home.hello", "name", "a", "name", "b"))
                .hasMessageContaining("The argument name is given twice");
    }

    @Test
    void a_text_of_the_same_direction_is_left_as_it_is() {
        assertThat(ENGLISH.text("home.hello", "name", "Ada")).isEqualTo("Hello, Ada");
    }

    @Test
    void a_text_of_another_direction_is_isolated() {
        assertThat(ENGLISH.text("home.hello", "name", RIGHT_TO_LEFT))
                .isEqualTo("Hello, \u2068" + RIGHT_TO_LEFT + "\u2069");
        assertThat(Messages.in(Language.HEBREW).text("home.hello", "name", "Ada"))
                .contains("\u2068Ada\u2069");
    }

    @Test
    void a_hostile_name_cannot_leave_its_isolation_or_start_a_line() {
        String hostile = "A\u2069\u202Ecod.exe\u2066\r\nBcc: x\u2029y\u0000";

        assertThat(ENGLISH.text("home.hello", "name", hostile)).isEqualTo("Hello, Acod.exe Bcc: x y ");
    }

    @Test
    void a_name_is_no_pattern() {
        assertThat(ENGLISH.text("home.hello", "name", "{count, plural, other {x}} '#'"))
                .isEqualTo("Hello, {count, plural, other {x}} '#'");
    }

    @Test
    void a_list_is_read_as_people_say_it() {
        assertThat(ENGLISH.list(List.of()).text()).isEmpty();
        assertThat(ENGLISH.list(List.of("A", "B", "C")).text()).isEqualTo("A, B and C");
        assertThat(Messages.in(Language.DUTCH).list(List.of("A", "B")).text()).isEqualTo("A en B");
        assertThat(ENGLISH.list(List.of(RIGHT_TO_LEFT, "B")).text())
                .isEqualTo("\u2068" + RIGHT_TO_LEFT + "\u2069 and B");
    }

    @Test
    void a_moment_in_a_sentence_keeps_its_exact_instant() {
        When when = new When("2026-10-03T07:14:05Z", "3 October 2026 at 09:14", "yesterday");

        When sentence = when.as(ENGLISH.text("sessions.active", "when", when));

        assertThat(sentence).isEqualTo(new When(when.iso(), when.exact(), "Active yesterday"));
    }
}
