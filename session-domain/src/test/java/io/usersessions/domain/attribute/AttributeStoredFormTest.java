package io.usersessions.domain.attribute;

import static io.usersessions.domain.attribute.AttributeSamples.TYPES;
import static io.usersessions.domain.attribute.AttributeSamples.json;
import static io.usersessions.domain.attribute.AttributeSamples.read;
import static io.usersessions.domain.attribute.AttributeSamples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeSamples.Boxes;
import io.usersessions.domain.attribute.AttributeSamples.Cart;
import io.usersessions.domain.attribute.AttributeSamples.Choices;
import io.usersessions.domain.attribute.AttributeSamples.Containers;
import io.usersessions.domain.attribute.AttributeSamples.Item;
import io.usersessions.domain.attribute.AttributeSamples.Nobody;
import io.usersessions.domain.attribute.AttributeSamples.Numbers;
import io.usersessions.domain.attribute.AttributeSamples.Raw;
import io.usersessions.domain.attribute.AttributeSamples.Theme;
import io.usersessions.domain.attribute.AttributeSamples.Tree;
import io.usersessions.domain.attribute.AttributeSamples.Words;
import io.usersessions.domain.model.SessionValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact stored bytes of every type of component, and that they are read as the same value. */
class AttributeStoredFormTest {
    static Stream<Arguments> valuesAndTheirStoredForms() {
        return Stream.of(
                Arguments.of(
                        new Cart(List.of(new Item("a", 2), new Item("b", -1)), "EUR"),
                        "{\"cart\":{\"currency\":\"EUR\",\"items\":[{\"count\":2,\"sku\":\"a\"},{\"count\":-1,\"sku\":\"b\"}]}}"),
                Arguments.of(Theme.LIGHT, "{\"theme\":\"LIGHT\"}"),
                Arguments.of(Theme.DARK, "{\"theme\":\"DARK\"}"),
                Arguments.of(
                        new Numbers(
                                true,
                                Long.MIN_VALUE,
                                Integer.MAX_VALUE,
                                Short.MIN_VALUE,
                                Byte.MAX_VALUE,
                                0.1,
                                0.5f,
                                BigInteger.TWO.pow(70),
                                new BigDecimal("1.10")),
                        "{\"numbers\":{\"decimal\":\"1.10\",\"few\":-32768,\"fewest\":127,\"flag\":true,"
                                + "\"many\":-9223372036854775808,\"real\":0.1,\"rough\":0.5,\"some\":2147483647,"
                                + "\"whole\":\"1180591620717411303424\"}}"),
                Arguments.of(
                        new Boxes(false, 1L, 2, (short) 3, (byte) 4, -0.0, Float.MIN_VALUE),
                        "{\"boxes\":{\"few\":3,\"fewest\":4,\"flag\":false,\"many\":1,\"real\":-0.0,"
                                + "\"rough\":1.401298464324817E-45,\"some\":2}}"),
                Arguments.of(
                        new Boxes(null, null, null, null, null, null, null),
                        "{\"boxes\":{\"few\":null,\"fewest\":null,\"flag\":null,\"many\":null,\"real\":null,"
                                + "\"rough\":null,\"some\":null}}"),
                Arguments.of(
                        new Words(
                                "\u00e4\ud83d\ude00\"\u0000",
                                Instant.parse("2026-03-01T10:00:00.123456789Z"),
                                LocalDate.of(2026, 2, 28),
                                Duration.ofSeconds(-90, 5),
                                new UUID(1, 2)),
                        "{\"words\":{\"date\":\"2026-02-28\",\"duration\":\"PT-1M-29.999999995S\","
                                + "\"instant\":\"2026-03-01T10:00:00.123456789Z\",\"text\":\"\u00e4\ud83d\ude00\\\"\\u0000\","
                                + "\"uuid\":\"00000000-0000-0001-0000-000000000002\"}}"),
                Arguments.of(
                        new Words(null, Instant.MIN, LocalDate.MAX, Duration.ofSeconds(Long.MIN_VALUE), null),
                        "{\"words\":{\"date\":\"+999999999-12-31\",\"duration\":\"PT-2562047788015215H-30M-8S\","
                                + "\"instant\":\"-1000000000-01-01T00:00:00Z\",\"text\":null,\"uuid\":null}}"),
                Arguments.of(
                        new Containers(
                                List.of(new Item("a", 1)),
                                new LinkedHashSet<>(List.of("z", "a", "m")),
                                Map.of("", new Item("b", 2)),
                                Map.of(Theme.DARK, 3L, Theme.LIGHT, 4L),
                                List.of(Map.of("x", Set.of(Theme.DARK)), Map.of())),
                        "{\"containers\":{\"byName\":{\"\":{\"count\":2,\"sku\":\"b\"}},\"byTheme\":{\"DARK\":3,\"LIGHT\":4},"
                                + "\"items\":[{\"count\":1,\"sku\":\"a\"}],\"nested\":[{\"x\":[\"DARK\"]},{}],"
                                + "\"tags\":[\"z\",\"a\",\"m\"]}}"),
                Arguments.of(
                        new Containers(null, Set.of(), Map.of(), Map.of(), List.of()),
                        "{\"containers\":{\"byName\":{},\"byTheme\":{},\"items\":null,\"nested\":[],\"tags\":[]}}"),
                Arguments.of(
                        new Choices(
                                Optional.of("a"),
                                Optional.of(new Item("b", 1)),
                                Optional.of(List.of(Theme.DARK)),
                                List.of(Optional.of(1), Optional.empty())),
                        "{\"choices\":{\"gaps\":[1,null],\"item\":{\"count\":1,\"sku\":\"b\"},\"text\":\"a\","
                                + "\"themes\":[\"DARK\"]}}"),
                Arguments.of(
                        new Choices(Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                        "{\"choices\":{\"gaps\":[],\"item\":null,\"text\":null,\"themes\":null}}"),
                Arguments.of(
                        new Raw(SessionValue.of(Map.of("k", SessionValue.of(1L))), List.of(SessionValue.NOTHING)),
                        "{\"raw\":{\"value\":{\"k\":1},\"values\":[null]}}"),
                Arguments.of(new Raw(SessionValue.NOTHING, List.of()), "{\"raw\":{\"value\":null,\"values\":[]}}"),
                Arguments.of(
                        new Tree("root", List.of(new Tree("leaf", List.of()))),
                        "{\"tree\":{\"children\":[{\"children\":[],\"label\":\"leaf\"}],\"label\":\"root\"}}"),
                Arguments.of(new Nobody(), "{\"nobody\":{}}"));
    }

    @ParameterizedTest
    @MethodSource("valuesAndTheirStoredForms")
    void a_value_is_stored_as_plain_data_and_comes_back(Object value, String stored) {
        String json = json(value);

        assertThat(json).isEqualTo(stored);
        assertThat(TYPES.get(stored(json), "a", type(value))).isEqualTo(Optional.of(value));
    }

    @ParameterizedTest
    @MethodSource("valuesAndTheirStoredForms")
    void stored_data_names_no_class(Object value, String stored) {
        assertThat(json(value)).doesNotContain("io.usersessions", type(value).getSimpleName(), "@", "$", "java");
        assertThat(stored).doesNotContain("io.usersessions", type(value).getSimpleName());
    }

    @Test
    void a_set_comes_back_in_its_order() {
        Containers value =
                new Containers(null, new LinkedHashSet<>(List.of("z", "a", "m")), Map.of(), Map.of(), List.of());

        assertThat(read(json(value), Containers.class).tags()).containsExactly("z", "a", "m");
    }

    @Test
    void collections_come_back_unmodifiable() {
        Containers value = new Containers(List.of(), Set.of(), Map.of(), Map.of(), List.of());

        Containers back = read(json(value), Containers.class);

        assertThat(back.items()).isUnmodifiable();
        assertThat(back.tags()).isUnmodifiable();
        assertThat(back.byName()).isUnmodifiable();
        assertThat(back.byTheme()).isUnmodifiable();
    }

    @Test
    void a_whole_number_is_read_as_a_double_that_equals_it() {
        String whole = "{\"boxes\":{\"few\":null,\"fewest\":null,\"flag\":null,\"many\":null,\"real\":9007199254740992,"
                + "\"rough\":16777216,\"some\":null}}";

        Boxes back = read(whole, Boxes.class);

        assertThat(back.real()).isEqualTo(9007199254740992.0);
        assertThat(back.rough()).isEqualTo(16777216f);
    }

    @Test
    void a_null_optional_comes_back_empty() {
        String json = json(new Choices(anyNull(), Optional.empty(), Optional.empty(), List.of()));

        assertThat(read(json, Choices.class).text()).isEmpty();
    }

    @Test
    void null_in_a_collection_is_refused_with_its_place() {
        Containers inList =
                new Containers(Arrays.asList(new Item("a", 1), null), Set.of(), Map.of(), Map.of(), List.of());
        Containers inMap =
                new Containers(List.of(), Set.of(), Collections.singletonMap("k", null), Map.of(), List.of());

        assertThatThrownBy(() -> TYPES.valueOf(inList))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("containers.items[1]: a list or set with null cannot be stored");
        assertThatThrownBy(() -> TYPES.valueOf(inMap))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("containers.byName{0}: a map with null cannot be stored");
    }

    @Test
    void numbers_are_stored_up_to_a_thousand_digits() {
        BigInteger longest = BigInteger.TEN.pow(999);

        assertThat(read(json(numbers(longest, new BigDecimal("1E-1000"))), Numbers.class))
                .isEqualTo(numbers(longest, new BigDecimal("1E-1000")));
        assertThatThrownBy(() -> json(numbers(BigInteger.TEN.pow(1_000), BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "numbers.whole: cannot be stored as a text as BigInteger.toString writes it, of at most 1000"
                                + " digits and places");
        assertThatThrownBy(() -> json(numbers(BigInteger.ONE, new BigDecimal("1E+1001"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("numbers.decimal: cannot be stored");
    }

    private static Numbers numbers(BigInteger whole, BigDecimal decimal) {
        return new Numbers(true, 1, 1, (short) 1, (byte) 1, 1, 1, whole, decimal);
    }

    private static Class<?> type(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    /** A null that an application without null checks may pass. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T anyNull() {
        return null;
    }
}
