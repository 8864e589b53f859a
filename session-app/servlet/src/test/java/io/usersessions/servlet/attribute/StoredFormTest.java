package io.usersessions.servlet.attribute;

import static io.usersessions.servlet.attribute.Samples.TYPES;
import static io.usersessions.servlet.attribute.Samples.VALUES;
import static io.usersessions.servlet.attribute.Samples.afterwards;
import static io.usersessions.servlet.attribute.Samples.json;
import static io.usersessions.servlet.attribute.Samples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.usersessions.domain.attribute.AttributeShapeException;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.attribute.Samples.Cart;
import io.usersessions.servlet.attribute.Samples.Item;
import io.usersessions.servlet.attribute.Samples.Theme;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text under which each type is stored. It never changes, because sessions outlive a version of this library. */
class StoredFormTest {
    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("text", "\"text\""),
                arguments("", "\"\""),
                arguments(true, "true"),
                arguments(0.5, "0.5"),
                arguments(1.0, "1.0"),
                arguments(-0.0, "-0.0"),
                arguments(Double.MIN_VALUE, "4.9E-324"),
                arguments(5, "5"),
                arguments(Integer.MIN_VALUE, "-2147483648"),
                arguments(2_147_483_648L, "2147483648"),
                arguments(Long.MIN_VALUE, "-9223372036854775808"),
                arguments(5L, "{\"_long\":5}"),
                arguments(-2_147_483_648L, "{\"_long\":-2147483648}"),
                arguments((short) 5, "{\"_short\":5}"),
                arguments((byte) -5, "{\"_byte\":-5}"),
                arguments('c', "{\"_char\":\"c\"}"),
                arguments(0.1f, "{\"_float\":0.10000000149011612}"),
                arguments(Instant.EPOCH, "{\"_instant\":\"1970-01-01T00:00:00Z\"}"),
                arguments(LocalDate.EPOCH, "{\"_date\":\"1970-01-01\"}"),
                arguments(LocalTime.NOON, "{\"_time\":\"12:00\"}"),
                arguments(LocalDateTime.of(2026, 3, 1, 10, 30), "{\"_datetime\":\"2026-03-01T10:30\"}"),
                arguments(OffsetDateTime.parse("2026-03-01T10:30+01:00"), "{\"_offset\":\"2026-03-01T10:30+01:00\"}"),
                arguments(
                        ZonedDateTime.parse("2026-10-25T02:30+01:00[Europe/Berlin]"),
                        "{\"_zoned\":\"2026-10-25T02:30+01:00[Europe/Berlin]\"}"),
                arguments(Duration.ofMinutes(90), "{\"_duration\":\"PT1H30M\"}"),
                arguments(new UUID(0, 1), "{\"_uuid\":\"00000000-0000-0000-0000-000000000001\"}"),
                arguments(BigInteger.ONE.negate(), "{\"_integer\":\"-1\"}"),
                arguments(new BigDecimal("1.50"), "{\"_decimal\":\"1.50\"}"),
                arguments(Locale.GERMANY, "{\"_locale\":\"de-DE\"}"),
                arguments(Locale.ROOT, "{\"_locale\":\"und\"}"),
                arguments(URI.create("HTTP://a/%c3?b#c"), "{\"_uri\":\"HTTP://a/%c3?b#c\"}"),
                arguments(List.of(), "[]"),
                arguments(Arrays.asList(1, null, List.of("a")), "[1,null,[\"a\"]]"),
                arguments(Map.of(), "{}"),
                arguments(Map.of("a", 1, "b", 2L), "{\"a\":1,\"b\":{\"_long\":2}}"),
                arguments(Map.of("a", 1), "{\"_map\":{\"a\":1}}"),
                arguments(Map.of("_long", 5), "{\"_map\":{\"_long\":5}}"),
                arguments(Map.of("cart", Map.of()), "{\"_map\":{\"cart\":{}}}"),
                arguments(Map.of("_map", Map.of("_map", 1)), "{\"_map\":{\"_map\":{\"_map\":{\"_map\":1}}}}"),
                arguments(Set.of(), "{\"_set\":[]}"),
                arguments(Set.of(5L), "{\"_set\":[{\"_long\":5}]}"),
                arguments(Theme.DARK, "{\"theme\":\"DARK\"}"),
                arguments(new Item("a", 2), "{\"item\":{\"count\":2,\"sku\":\"a\"}}"),
                arguments(List.of(Theme.LIGHT), "[{\"theme\":\"LIGHT\"}]"),
                arguments(Map.of("a", Theme.LIGHT), "{\"_map\":{\"a\":{\"theme\":\"LIGHT\"}}}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void each_type_has_one_form_and_comes_back_as_what_it_was(Object value, String form) {
        assertThat(json(value)).isEqualTo(form);
        assertThat(afterwards(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_was_read_is_stored_in_the_same_form(Object value, String form) {
        Object read = afterwards(value);

        assertThat(read == null ? "null" : json(read)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_long\":\"hunter2\"}",
                "{\"_long\":2147483648}",
                "{\"_long\":5.0}",
                "{\"_long\":null}",
                "{\"_short\":32768}",
                "{\"_byte\":-129}",
                "{\"_char\":\"\"}",
                "{\"_char\":\"ab\"}",
                "{\"_char\":\"\ud83d\ude00\"}",
                "{\"_float\":0.1}",
                "{\"_float\":1e300}",
                "{\"_float\":1}",
                "{\"_instant\":\"nonsense\"}",
                "{\"_instant\":\"1970-01-01T00:00:00.0Z\"}",
                "{\"_instant\":{\"_instant\":\"1970-01-01T00:00:00Z\"}}",
                "{\"_date\":\"2026-02-30\"}",
                "{\"_time\":\"24:00\"}",
                "{\"_datetime\":\"2026-03-01T10:30:00\"}",
                "{\"_offset\":\"2026-03-01T10:30\"}",
                "{\"_zoned\":\"2026-03-01T10:30+01:00[Nowhere/Land]\"}",
                "{\"_duration\":\"PT90M\"}",
                "{\"_uuid\":\"1-1-1-1-1\"}",
                "{\"_integer\":\"+1\"}",
                "{\"_integer\":1}",
                "{\"_decimal\":\"1E+1001\"}",
                "{\"_decimal\":\"1E-2147483648\"}",
                "{\"_locale\":\"de_DE\"}",
                "{\"_uri\":\"a b\"}",
                "{\"_set\":5}",
                "{\"_set\":[1,1]}",
                "{\"_set\":{}}",
                "{\"_map\":5}",
                "{\"_map\":{}}",
                "{\"_map\":{\"a\":1,\"b\":2}}",
                "{\"_unknown\":1}",
                "{\"_\":1}",
                "{\"\":1}",
                "{\"_LONG\":5}",
                "{\"@class\":\"java.util.Date\"}",
                "{\"stranger\":{}}",
                "{\"_long\":5,\"_short\":5}",
                "{\"cart\":{},\"theme\":\"DARK\"}"
            })
    void data_that_is_never_written_is_read_as_the_map_that_it_is(String json) {
        SessionValue stored = stored(json);

        Object read = VALUES.fromStored("a", stored);

        assertThat(read).isInstanceOf(Map.class);
        assertThat(SessionValue.from(read)).isEqualTo(untagged(stored));
    }

    /** What is tagged within a hostile map is read, so that only the outermost level is compared for it. */
    private static SessionValue untagged(SessionValue stored) {
        return stored.equals(stored("{\"_instant\":{\"_instant\":\"1970-01-01T00:00:00Z\"}}"))
                ? SessionValue.from(Map.of("_instant", Instant.EPOCH))
                : stored;
    }

    @Test
    void long_texts_are_no_numbers() {
        for (String tag : List.of("_integer", "_decimal")) {
            Map<String, Object> stored = Map.of(tag, "9".repeat(1_001));

            assertThat(VALUES.fromStored("a", SessionValue.from(stored))).isEqualTo(stored);
        }
    }

    @Test
    void what_was_put_by_a_visit_is_read_as_natural_values() {
        SessionValue value = SessionValue.from(Map.of("name", List.of("a", 1, 5_000_000_000L, 0.5, true)));

        assertThat(VALUES.fromStored("a", value)).isEqualTo(Map.of("name", List.of("a", 1, 5_000_000_000L, 0.5, true)));
        assertThat(VALUES.fromStored("a", SessionValue.NOTHING)).isNull();
    }

    @Test
    void what_was_put_is_read_by_a_visit() {
        Cart cart = new Cart(List.of(new Item("a", 2)), "EUR");
        SessionData data = SessionData.empty()
                .with("text", VALUES.toStored("text", "a"))
                .with("whole", VALUES.toStored("whole", 7))
                .with("cart", VALUES.toStored("cart", cart));

        assertThat(data.text("text")).hasValue("a");
        assertThat(data.whole("whole")).hasValue(7);
        assertThat(TYPES.get(data, "cart", Cart.class)).hasValue(cart);
        assertThat(TYPES.key("cart", Cart.class).in(data)).hasValue(cart);
    }

    @Test
    void a_registered_value_that_no_longer_has_its_shape_is_reported_with_its_place() {
        assertThatThrownBy(() -> VALUES.fromStored("a", stored("[1,{\"cart\":{\"items\":[]}}]")))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessageStartingWith("a[1].currency: this component is missing");
        assertThatThrownBy(() -> VALUES.fromStored("a", stored("{\"theme\":\"hunter2\"}")))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage("a: expected a text that names a constant of 'theme', found another text");
    }

    @Test
    void a_reserved_name_of_a_type_is_refused() {
        for (String name : List.of("_long", "_map", "_mine")) {
            AttributeTypes types =
                    AttributeTypes.builder().register(name, Theme.class).build();

            assertThatThrownBy(() -> AttributeValues.of(types))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the type '" + name
                            + "' cannot be stored by way of HttpSession: names that begin with _ are"
                            + " reserved; register it under another name");
        }
    }

    @Test
    void no_types_need_to_be_registered() {
        AttributeValues values = AttributeValues.of(AttributeTypes.builder().build());

        assertThat(values.fromStored("a", values.toStored("a", 5L))).isEqualTo(5L);
    }
}
