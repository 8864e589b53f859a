package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDataTest {
    private static final SessionValue ONE = SessionValue.of(1);

    @Test
    void an_attribute_is_read_as_what_it_is() {
        SessionData data = SessionData.empty()
                .with("text", SessionValue.of("ada"))
                .with("whole", SessionValue.of(Long.MIN_VALUE))
                .with("real", SessionValue.of(0.5))
                .with("flag", SessionValue.of(true))
                .with("items", SessionValue.of(List.of(ONE)))
                .with("fields", SessionValue.of(Map.of("one", ONE)))
                .with("nothing", SessionValue.NOTHING);

        assertThat(data.text("text")).contains("ada");
        assertThat(data.whole("whole")).hasValue(Long.MIN_VALUE);
        assertThat(data.real("real")).hasValue(0.5);
        assertThat(data.flag("flag")).contains(true);
        assertThat(data.items("items")).contains(List.of(ONE));
        assertThat(data.fields("fields")).contains(Map.of("one", ONE));
        assertThat(data.value("nothing")).contains(SessionValue.NOTHING);
        assertThat(data.text("missing")).isEmpty();
        assertThat(data.whole("missing")).isEmpty();
    }

    @Test
    void an_attribute_read_as_something_else_is_an_error_that_names_both_types() {
        SessionData data = SessionData.empty().with("count", ONE);

        assertThatThrownBy(() -> data.text("count"))
                .isInstanceOf(AttributeTypeException.class)
                .hasMessage("attribute 'count' is Whole, not Text");
    }

    @Test
    void the_256th_attribute_is_taken_and_the_257th_refused_by_name() {
        SessionData full = SessionData.empty();
        for (int number = 0; number < SessionData.MAX_ATTRIBUTES; number++) {
            full = full.with("attribute " + number, ONE);
        }
        SessionData data = full;

        assertThatThrownBy(() -> data.with("one more", ONE))
                .isInstanceOf(AttributeRefusedException.class)
                .hasMessageContaining("'one more'")
                .hasMessageContaining("256");
        assertThat(data.with("attribute 0", SessionValue.of(2)).attributes()).hasSize(256);
    }

    @Test
    void names_have_1_to_128_code_points() {
        String longest = "\uD83D\uDE00".repeat(SessionData.LONGEST_NAME);

        assertThat(SessionData.empty().with(longest, ONE).value(longest)).contains(ONE);
        assertRefused(longest + "x");
        assertRefused("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "line\nbreak", "escape\u001b[0m", "lone \ud800", "\udc00 lone"})
    void names_with_controls_or_lone_surrogates_are_refused(String name) {
        assertRefused(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "@class", "$where", "a.b", "case", "Case", "\u05d0"})
    void other_names_are_taken_as_they_are(String name) {
        assertThat(SessionData.empty().with(name, ONE).attributes()).containsOnlyKeys(name);
    }

    @Test
    void containers_nest_32_deep_and_no_deeper() {
        assertThat(SessionData.empty().with("deep", nested(32)).attributes()).hasSize(1);
        assertThatThrownBy(() -> SessionData.empty().with("deep", nested(33)))
                .isInstanceOf(AttributeRefusedException.class)
                .hasMessageContaining("'deep'")
                .hasMessageContaining("32");
        assertThatThrownBy(() -> SessionData.empty().with("deep", nested(1_000)))
                .isInstanceOf(AttributeRefusedException.class);
    }

    @Test
    void the_last_byte_of_64_kib_is_taken_and_one_more_refused() {
        int around = "{\"name\":\"\"}".length();
        String fits = "x".repeat(SessionData.MAX_BYTES - around);

        SessionData data = SessionData.empty().with("name", SessionValue.of(fits));

        assertThat(data.size()).isEqualTo(SessionData.MAX_BYTES);
        assertThatThrownBy(() -> SessionData.empty().with("name", SessionValue.of(fits + "x")))
                .isInstanceOf(AttributeRefusedException.class)
                .hasMessageContaining("'name'")
                .hasMessageContaining("65536");
        assertThatThrownBy(() -> data.with("more", ONE)).isInstanceOf(AttributeRefusedException.class);
    }

    @Test
    void the_size_is_that_of_compact_json_however_the_data_came_about() {
        Map<String, SessionValue> attributes = new LinkedHashMap<>();
        attributes.put("t\"", SessionValue.of("\n\u0001\\é€\uD83D\uDE00"));
        attributes.put("w", SessionValue.of(-12));
        attributes.put("r", SessionValue.of(1.5));
        attributes.put("f", SessionValue.of(List.of(SessionValue.of(true), SessionValue.of(false))));
        attributes.put("m", SessionValue.of(Map.of("x", SessionValue.NOTHING)));
        String json =
                "{\"t\\\"\":\"\\n\\u0001\\\\é€\uD83D\uDE00\",\"w\":-12,\"r\":1.5,\"f\":[true,false],\"m\":{\"x\":null}}";
        int size = json.getBytes(StandardCharsets.UTF_8).length;

        SessionData grown = SessionData.empty();
        for (Map.Entry<String, SessionValue> attribute : attributes.entrySet()) {
            grown = grown.with(attribute.getKey(), SessionValue.of("placeholder"))
                    .with(attribute.getKey(), attribute.getValue());
        }

        assertThat(SessionData.of(attributes).size()).isEqualTo(size);
        assertThat(grown.size()).isEqualTo(size);
        assertThat(grown.with("gone", ONE).without("gone").size()).isEqualTo(size);
    }

    @Test
    void values_that_cannot_be_stored_are_refused_at_their_creation() {
        assertThatThrownBy(() -> SessionValue.of("lone \uD800")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionValue.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionValue.of(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SessionValue.of(Map.of("\uDC00", ONE))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_does_not_change_with_the_collection_it_was_made_of() {
        List<SessionValue> items = new ArrayList<>(List.of(ONE));
        SessionData data = SessionData.empty().with("items", SessionValue.of(items));

        items.add(ONE);

        assertThat(data.items("items").orElseThrow()).containsExactly(ONE);
        assertThatThrownBy(() -> data.attributes().put("x", ONE)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_value_does_not_reach_the_log_with_the_data() {
        assertThat(SessionData.empty().with("token", SessionValue.of("s3cret")).toString())
                .contains("token")
                .doesNotContain("s3cret");
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_is_refused_by_name() {
        SessionData data = SessionData.empty().with("a", ONE);

        assertNamed(() -> data.with(null, ONE), "name");
        assertNamed(() -> data.with("a", null), "value");
        assertNamed(() -> data.without(null), "name");
        assertNamed(() -> SessionData.empty().value(null), "name");
        assertNamed(() -> SessionData.empty().text(null), "name");
        assertNamed(() -> SessionData.of(null), "attributes");
        assertNamed(() -> SessionData.of(Collections.singletonMap(null, ONE)), "a name in attributes");
        assertNamed(() -> SessionData.of(Collections.singletonMap("a", null)), "the value of 'a' in attributes");
    }

    private static void assertNamed(ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }

    private static SessionValue nested(int depth) {
        SessionValue value = ONE;
        for (int level = 0; level < depth; level++) {
            value = level % 2 == 0 ? SessionValue.of(List.of(value)) : SessionValue.of(Map.of("next", value));
        }
        return value;
    }

    private static void assertRefused(String name) {
        assertThatThrownBy(() -> SessionData.empty().with(name, ONE)).isInstanceOf(AttributeRefusedException.class);
    }
}
