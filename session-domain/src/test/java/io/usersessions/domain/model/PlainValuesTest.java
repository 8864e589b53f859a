package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain Java objects become values, and values are read as plain Java types. */
class PlainValuesTest {
    private static final Instant INSTANT = Instant.parse("2026-01-01T00:00:00.000001Z");
    private static final String POSSIBLE =
            " is not plain; possible are String, Character, Boolean, Byte, Short, Integer, Long, Float,"
                    + " Double, Instant, byte[], SessionValue, and lists and maps of these; records and enums are registered with"
                    + " AttributeTypes";

    record Stranger(String secret) {}

    static Stream<Arguments> plain() {
        return Stream.of(
                Arguments.of("ada", SessionValue.of("ada"), "ada"),
                Arguments.of('x', SessionValue.of("x"), "x"),
                Arguments.of(INSTANT, SessionValue.of(INSTANT.toString()), INSTANT.toString()),
                Arguments.of(new byte[] {-1, 0}, SessionValue.of("/wA="), "/wA="),
                Arguments.of((byte) -1, SessionValue.of(-1), -1L),
                Arguments.of((short) 2, SessionValue.of(2), 2L),
                Arguments.of(3, SessionValue.of(3), 3L),
                Arguments.of(Long.MIN_VALUE, SessionValue.of(Long.MIN_VALUE), Long.MIN_VALUE),
                Arguments.of(0.1f, SessionValue.of((double) 0.1f), (double) 0.1f),
                Arguments.of(0.1, SessionValue.of(0.1), 0.1),
                Arguments.of(true, SessionValue.of(true), true),
                Arguments.of(null, SessionValue.NOTHING, null),
                Arguments.of(SessionValue.of(7), SessionValue.of(7), 7L),
                Arguments.of(
                        new LinkedHashSet<>(List.of(2, 1)),
                        SessionValue.of(List.of(SessionValue.of(2), SessionValue.of(1))),
                        List.of(2L, 1L)),
                Arguments.of(
                        Arrays.asList(1, null),
                        items(SessionValue.of(1), SessionValue.NOTHING),
                        Arrays.asList(1L, null)),
                Arguments.of(
                        Collections.singletonMap("", List.of("a")),
                        SessionValue.of(Map.of("", items(SessionValue.of("a")))),
                        Map.of("", List.of("a"))));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void a_plain_object_becomes_a_value_and_plain_again(
            @Nullable Object plain, SessionValue value, @Nullable Object plainAgain) {
        assertThat(SessionValue.from(plain)).isEqualTo(value);
        assertThat(value.toPlain()).isEqualTo(plainAgain);
    }

    @Test
    void fields_keep_the_order_of_the_map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", 1);
        map.put("a", List.of());

        Object plain = SessionValue.from(map).toPlain();

        assertThat(plain).hasToString("{b=1, a=[]}");
    }

    @Test
    void what_is_read_cannot_be_changed() {
        SessionData data = SessionData.empty()
                .with("items", SessionValue.from(List.of(1)))
                .with("fields", SessionValue.from(Map.of("a", 1)));

        List<?> items = data.get("items", List.class).orElseThrow();
        Map<?, ?> fields = data.get("fields", Map.class).orElseThrow();

        assertThatThrownBy(() -> items.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }

    static Stream<Arguments> strange() {
        return Stream.of(
                Arguments.of(new BigDecimal("73.31"), "type java.math.BigDecimal" + POSSIBLE),
                Arguments.of(Optional.of("s3cret"), "type java.util.Optional" + POSSIBLE),
                Arguments.of(new AtomicLong(7331), "type java.util.concurrent.atomic.AtomicLong" + POSSIBLE),
                Arguments.of(new int[] {7331}, "type int[]" + POSSIBLE),
                Arguments.of(new Stranger("s3cret"), "type " + Stranger.class.getName() + POSSIBLE),
                Arguments.of(List.of(1, Map.of("s3cret", new Object[0])), "[1]{0}: type java.lang.Object[]" + POSSIBLE),
                Arguments.of(List.of(Double.NaN), "[0]: a real number is finite, not NaN"),
                Arguments.of(Float.NEGATIVE_INFINITY, "a real number is finite, not -Infinity"),
                Arguments.of(List.of("a", '\ud800'), "[1]: text with a lone surrogate cannot be stored"),
                Arguments.of(List.of(Map.of("\ud800", 1)), "[0]: a name with a lone surrogate cannot be stored"),
                Arguments.of(List.of(Map.of(7331, 1)), "[0]{0}: names of a map are String, not java.lang.Integer"),
                Arguments.of(Collections.singletonMap(null, 1), "{0}: names of a map are String, not null"));
    }

    @ParameterizedTest
    @MethodSource("strange")
    void anything_else_is_refused_with_its_place_and_type_and_without_its_value(Object strange, String message) {
        assertThatThrownBy(() -> SessionValue.from(strange))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message)
                .hasMessageNotContainingAny("s3cret", "73");
    }

    @Test
    void collections_that_contain_themselves_are_refused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("self", List.of(map));

        for (Object endless : List.of(list, map)) {
            assertThatThrownBy(() -> SessionValue.from(endless))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nested more than 32 deep, or contains itself");
        }
    }

    @Test
    void containers_nest_as_deep_as_in_session_data() {
        Object deepest = 1;
        for (int depth = 0; depth < SessionData.MAX_DEPTH; depth++) {
            deepest = List.of(deepest);
        }
        Object tooDeep = List.of(deepest);

        assertThat(SessionData.empty().with("a", SessionValue.from(deepest)).contains("a"))
                .isTrue();
        assertThatThrownBy(() -> SessionValue.from(tooDeep)).hasMessageStartingWith("nested more than 32 deep");
    }

    @Test
    void parts_that_are_shared_very_often_are_refused_soon() {
        List<Object> shared = List.of();
        for (int depth = 0; depth < SessionData.MAX_DEPTH - 1; depth++) {
            shared = Collections.nCopies(100, shared);
        }
        List<Object> huge = shared;

        assertThatThrownBy(() -> SessionValue.from(huge))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("more values than fit into session data");
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("ada", String.class),
                Arguments.of('x', Character.class),
                Arguments.of('x', char.class),
                Arguments.of(true, Boolean.class),
                Arguments.of(true, boolean.class),
                Arguments.of(Byte.MIN_VALUE, Byte.class),
                Arguments.of(Byte.MAX_VALUE, byte.class),
                Arguments.of(Short.MIN_VALUE, Short.class),
                Arguments.of(Short.MAX_VALUE, short.class),
                Arguments.of(Integer.MIN_VALUE, Integer.class),
                Arguments.of(Integer.MAX_VALUE, int.class),
                Arguments.of(Long.MIN_VALUE, Long.class),
                Arguments.of(Long.MAX_VALUE, long.class),
                Arguments.of(Float.MIN_VALUE, Float.class),
                Arguments.of(-0.1f, float.class),
                Arguments.of(Double.MIN_VALUE, Double.class),
                Arguments.of(-0.0, double.class),
                Arguments.of(INSTANT, Instant.class),
                Arguments.of(new byte[] {1, 2, 3, 4}, byte[].class),
                Arguments.of(List.of("a", List.of(true)), List.class),
                Arguments.of(Map.of("a", Map.of()), Map.class),
                Arguments.of(SessionValue.of(1), SessionValue.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_attribute_is_read_as_the_type_of_which_it_was_made(Object plain, Class<?> type) {
        SessionData data = SessionData.empty().with("a", SessionValue.from(plain));

        assertThat(data.get("a", type).orElseThrow()).isEqualTo(plain);
        assertThat(data.get("missing", type)).isEmpty();
        assertThat(SessionData.empty().with("a", SessionValue.NOTHING).get("a", type))
                .isEmpty();
    }

    @Test
    void a_whole_number_is_read_as_a_real_one_that_holds_it_exactly() {
        SessionData data = SessionData.empty().with("a", SessionValue.of(3)).with("b", SessionValue.of(Long.MAX_VALUE));

        assertThat(data.get("a", double.class)).contains(3.0);
        assertThat(data.get("a", float.class)).contains(3f);
        assertThatThrownBy(() -> data.get("b", double.class))
                .hasMessage("attribute 'b' is Whole, not a number that a double holds exactly");
    }

    static Stream<Arguments> mismatches() {
        return Stream.of(
                Arguments.of(1, String.class, "Whole, not a text"),
                Arguments.of("s3cret", Character.class, "Text, not a text of one character"),
                Arguments.of("s3cret", Boolean.class, "Text, not a flag"),
                Arguments.of(128, byte.class, "Whole, not a whole number from -128 to 127"),
                Arguments.of(-32769, Short.class, "Whole, not a whole number from -32768 to 32767"),
                Arguments.of(1L << 31, int.class, "Whole, not a whole number from -2147483648 to 2147483647"),
                Arguments.of(
                        1.0, long.class, "Real, not a whole number from -9223372036854775808 to 9223372036854775807"),
                Arguments.of(0.1, float.class, "Real, not a number that a float holds exactly"),
                Arguments.of(true, double.class, "Flag, not a number that a double holds exactly"),
                Arguments.of("s3cret", Instant.class, "Text, not a text in the form of an Instant"),
                Arguments.of("s3cret!", byte[].class, "Text, not a text in Base64"),
                Arguments.of(Map.of("s3cret", 1), List.class, "Fields, not a list"),
                Arguments.of(List.of(7331), Map.class, "Items, not a map"));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void an_attribute_that_is_not_of_a_type_is_refused_by_both_and_without_its_value(
            Object plain, Class<?> type, String message) {
        SessionData data = SessionData.empty().with("a", SessionValue.from(plain));

        assertThatThrownBy(() -> data.get("a", type))
                .isInstanceOf(AttributeTypeException.class)
                .hasMessage("attribute 'a' is " + message);
    }

    @Test
    void a_type_that_is_not_plain_is_refused_even_if_the_attribute_is_missing() {
        assertThatThrownBy(() -> SessionData.empty().get("a", Stranger.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type " + Stranger.class.getName() + POSSIBLE);
        assertThatThrownBy(() -> SessionData.empty().get("a", Object.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void attributes_are_known_by_name() {
        SessionData data = SessionData.empty().with("b", SessionValue.NOTHING).with("a", SessionValue.of(1));

        assertThat(data.names()).containsExactly("b", "a");
        assertThat(data.contains("b")).isTrue();
        assertThat(data.contains("c")).isFalse();
    }

    private static SessionValue items(SessionValue... values) {
        return SessionValue.of(List.of(values));
    }
}
