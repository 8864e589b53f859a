package io.usersessions.domain.attribute;

import static io.usersessions.domain.attribute.AttributeSamples.TYPES;
import static io.usersessions.domain.attribute.AttributeSamples.read;
import static io.usersessions.domain.attribute.AttributeSamples.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeSamples.Boxes;
import io.usersessions.domain.attribute.AttributeSamples.Cart;
import io.usersessions.domain.attribute.AttributeSamples.Chain;
import io.usersessions.domain.attribute.AttributeSamples.Choices;
import io.usersessions.domain.attribute.AttributeSamples.Containers;
import io.usersessions.domain.attribute.AttributeSamples.Item;
import io.usersessions.domain.attribute.AttributeSamples.Numbers;
import io.usersessions.domain.attribute.AttributeSamples.Raw;
import io.usersessions.domain.attribute.AttributeSamples.Theme;
import io.usersessions.domain.attribute.AttributeSamples.Tree;
import io.usersessions.domain.attribute.AttributeSamples.Words;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that an attacker has written is a value of the type, or leads to one exception that does not quote it. */
class AttributeHostileDataTest {
    private static final String CANARY = "io.usersessions.domain.attribute.AttributeCanary";

    record Percent(int value) {
        Percent {
            if (value > 100) {
                throw new IllegalArgumentException("not a percentage: " + value);
            }
        }
    }

    record Discount(Percent percent) {}

    record Dates(LocalDate value) {}

    record Instants(Instant value) {}

    record Durations(Duration value) {}

    record Ids(UUID value) {}

    record Wholes(BigInteger value) {}

    record Decimals(BigDecimal value) {}

    record Named(String value) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"hunter2\"                       | a: expected a map whose only entry is 'cart', found a text",
                "7                                 | a: expected a map whose only entry is 'cart', found a whole number",
                "7.5                               | a: expected a map whose only entry is 'cart', found a real number",
                "true                              | a: expected a map whose only entry is 'cart', found a flag",
                "null                              | a: expected a map whose only entry is 'cart', found nothing",
                "[]                                | a: expected a map whose only entry is 'cart', found a list",
                "{}                                | a: expected a map whose only entry is 'cart', found another map",
                "{\"cart\":{},\"@class\":\"hunter2\"} | a: expected a map whose only entry is 'cart', found another map",
                "{\"theme\":\"DARK\"}              | a: expected 'cart', found 'theme'",
                "{\"hunter2\":{}}                  | a: expected 'cart', found a name that is not registered",
                "{\"Cart\":{}}                     | a: expected 'cart', found a name that is not registered",
                "{\"@class\":\"hunter2\"}          | a: expected 'cart', found a name that is not registered",
                "{\"cart\":\"hunter2\"}            | a: expected a map, found a text",
                "{\"cart\":null}                   | a: expected a map, found nothing",
                "{\"cart\":[\"hunter2\"]}          | a: expected a map, found a list",
                "{\"cart\":{\"items\":{\"hunter2\":1},\"currency\":\"EUR\"}} | a.items: expected a list, found a map",
                "{\"cart\":{\"items\":[null],\"currency\":\"EUR\"}} | a.items[0]: expected a map, found nothing",
                "{\"cart\":{\"items\":[{\"sku\":\"a\",\"count\":1},{\"sku\":\"b\",\"count\":\"hunter2\"}],\"currency\":\"EUR\"}}"
                        + "| a.items[1].count: expected a whole number from -2147483648 to 2147483647, found a text",
                "{\"cart\":{\"items\":[{\"sku\":7331,\"count\":1}],\"currency\":\"EUR\"}}"
                        + "| a.items[0].sku: expected a text, found a whole number",
                "{\"cart\":{\"items\":[{\"sku\":\"a\",\"count\":null}],\"currency\":\"EUR\"}}"
                        + "| a.items[0].count: expected a whole number from -2147483648 to 2147483647, found nothing",
                "{\"cart\":{\"items\":[{\"item\":{\"sku\":\"hunter2\",\"count\":1}}],\"currency\":\"EUR\"}}"
                        + "| a.items[0].sku: this component is missing; upgrade older sessions with SessionCodecs.upcasting, or make"
                        + " it an Optional"
            })
    void a_value_that_is_not_a_cart_is_reported_with_its_place_and_kind(String json, String message) {
        assertShapeRefused(json, Cart.class, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "few    | 32768                | a.few: expected a whole number from -32768 to 32767, found another whole number",
                "fewest | -129                 | a.fewest: expected a whole number from -128 to 127, found another whole number",
                "some   | 2147483648           | a.some: expected a whole number from -2147483648 to 2147483647, found another whole number",
                "some   | 1.0                  | a.some: expected a whole number from -2147483648 to 2147483647, found a real number",
                "many   | 1e3                  | a.many: expected a whole number from -9223372036854775808 to 9223372036854775807, found a real number",
                "flag   | 1                    | a.flag: expected a flag, found a whole number",
                "flag   | \"true\"             | a.flag: expected a flag, found a text",
                "real   | 9007199254740993     | a.real: expected a number that a double holds exactly, found a whole number",
                "real   | 9223372036854775807  | a.real: expected a number that a double holds exactly, found a whole number",
                "real   | \"NaN\"              | a.real: expected a number that a double holds exactly, found a text",
                "rough  | 0.1                  | a.rough: expected a number that a float holds exactly, found a real number",
                "rough  | 1e300                | a.rough: expected a number that a float holds exactly, found a real number",
                "rough  | 16777217             | a.rough: expected a number that a float holds exactly, found a whole number"
            })
    void a_number_that_does_not_fit_is_refused(String component, String number, String message) {
        SessionValue boxes = stored(
                        "{\"few\":null,\"fewest\":null,\"flag\":null,\"many\":null,\"real\":null,\"rough\":null,"
                                + "\"some\":null}")
                .value("a")
                .orElseThrow();
        SessionData fields = SessionData.of(((SessionValue.Fields) boxes).values())
                .with(component, stored(number).value("a").orElseThrow());
        SessionData data =
                SessionData.empty().with("a", SessionValue.of(Map.of("boxes", SessionValue.of(fields.attributes()))));

        assertThatThrownBy(() -> TYPES.get(data, "a", Boxes.class))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage(message);
    }

    @Test
    void a_text_that_is_not_in_the_written_form_is_refused() {
        Map<Class<?>, List<String>> others = Map.of(
                Instants.class,
                        List.of("", "2026-03-01", "2026-03-01T10:00:00+01:00", "2026-03-01T10:00:00.10Z", "now"),
                Dates.class, List.of("", "2026-02-30", "2026-2-3", "20260203", "999999999999-01-01"),
                Durations.class, List.of("", "PT60S", "pt1s", "P1D", "PT99999999999999999999H"),
                Ids.class, List.of("", "1-1-1-1-1", "00000000-0000-0001-0000-00000000000A", "hunter2"),
                Wholes.class, List.of("", "+1", "01", "1.0", "\u0661", "9".repeat(1_001), "-" + "9".repeat(1_000)),
                Decimals.class,
                        List.of("", "1e3", "+1", "01", "1E+1001", "1E-1001", "1E+999999999", "1E-2147483648", "NaN"));

        others.forEach((type, texts) -> {
            AttributeTypes types = AttributeTypes.builder().register("t", type).build();
            for (String text : texts) {
                SessionValue value =
                        SessionValue.of(Map.of("t", SessionValue.of(Map.of("value", SessionValue.of(text)))));

                assertThatThrownBy(() -> types.read(value, type))
                        .as(text)
                        .isInstanceOf(AttributeShapeException.class)
                        .hasMessageMatching(
                                "t\\.value: expected a text as \\w+\\.toString writes it(, of at most 1000 digits and places)?,"
                                        + " found another text")
                        .hasNoCause();
            }
        });
    }

    @Test
    void a_set_with_an_element_twice_is_refused() {
        assertShapeRefused(
                "{\"containers\":{\"items\":[],\"tags\":[\"hunter2\",\"b\",\"hunter2\"],\"byName\":{},\"byTheme\":{},\"nested\":[]}}",
                Containers.class,
                "a.tags[2]: expected a set, found an element for the second time");
    }

    @Test
    void the_name_of_an_entry_is_not_quoted() {
        String containers = "{\"containers\":{\"items\":[],\"tags\":[],\"byName\":%s,\"byTheme\":%s,\"nested\":[]}}";

        assertShapeRefused(
                containers.formatted("{\"a\":{\"sku\":\"a\",\"count\":1},\"hunter2\":7}", "{}"),
                Containers.class,
                "a.byName{1}: expected a map, found a whole number");
        assertShapeRefused(
                containers.formatted("{}", "{\"hunter2\":7}"),
                Containers.class,
                "a.byTheme{0}: expected a text that names a constant of 'theme', found another text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "dark", "", "0", "DARK "})
    void a_text_that_names_no_constant_is_refused(String constant) {
        assertShapeRefused(
                "{\"theme\":\"" + constant + "\"}",
                Theme.class,
                "a: expected a text that names a constant of 'theme', found another text");
    }

    @Test
    void an_exception_of_the_constructor_is_reported_without_its_message() {
        AttributeTypes types = AttributeTypes.builder()
                .register("percent", Percent.class)
                .register("discount", Discount.class)
                .build();
        SessionData data = stored("{\"discount\":{\"percent\":{\"value\":7331}}}");

        assertThatThrownBy(() -> types.get(data, "a", Discount.class))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage(
                        "a.percent: the constructor of the record refused it with java.lang.IllegalArgumentException")
                .hasNoCause();
    }

    @Test
    void deeply_nested_records_are_refused_without_recursion() {
        SessionValue tower = SessionValue.of(Map.of());
        for (int floor = 0; floor < 1_000; floor++) {
            tower = SessionValue.of(Map.of("number", SessionValue.of(1L), "next", tower));
        }
        SessionValue value = SessionValue.of(Map.of("chain", tower));

        assertThatThrownBy(() -> TYPES.read(value, Chain.class))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessageStartingWith("chain.next.next")
                .hasMessageEndingWith(": nested more than 32 deep");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"%s\":{}}",
                "{\"%s\":{\"value\":\"%s\"}}",
                "{\"@class\":\"%s\"}",
                "{\"@type\":\"%s\",\"value\":\"a\"}",
                "[\"%s\",{}]",
                "\"%s\"",
                "{\"named\":\"%s\"}",
                "{\"named\":[\"%s\",{\"value\":\"a\"}]}",
                "{\"named\":{\"@class\":\"%s\",\"@type\":\"%s\",\"class\":\"%s\",\"$type\":\"%s\",\"value\":\"%s\"}}",
                "{\"named\":{\"value\":{\"@class\":\"%s\"}}}",
                "{\"theme\":\"%s\"}",
                "{\"%s\":\"DARK\"}"
            })
    void a_class_that_is_named_in_data_is_never_initialized(String json) {
        AttributeTypes types = AttributeTypes.builder()
                .register("named", Named.class)
                .register("theme", Theme.class)
                .register("raw", Raw.class)
                .build();
        SessionData data = stored(json.replace("%s", CANARY));

        for (Class<?> type : List.of(Named.class, Theme.class, Raw.class)) {
            try {
                types.get(data, "a", type);
            } catch (AttributeShapeException refused) {
                assertThat(refused).hasMessageNotContaining("Canary");
            }
        }

        assertThat(hasSung(AttributeHostileDataTest.class.getClassLoader())).isFalse();
    }

    @Test
    void the_canary_reports_its_initialization() throws Exception {
        // In a separate loader, so that the class that the other tests watch stays uninitialized.
        ClassLoader elsewhere = new ClassLoader("elsewhere", null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                try (InputStream in = AttributeHostileDataTest.class.getResourceAsStream("AttributeCanary.class")) {
                    byte[] bytes = Objects.requireNonNull(in).readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException unreadable) {
                    throw new ClassNotFoundException(name, unreadable);
                }
            }
        };

        Class.forName(CANARY, true, elsewhere);

        assertThat(hasSung(elsewhere)).isTrue();
    }

    @Test
    void random_data_is_a_value_or_refused_and_nothing_else() {
        Random random = new Random(20_261_125);
        List<Class<?>> types = List.of(
                Cart.class,
                Item.class,
                Theme.class,
                Numbers.class,
                Words.class,
                Containers.class,
                Choices.class,
                Raw.class,
                Tree.class);
        List<String> names =
                List.of("cart", "item", "theme", "numbers", "words", "containers", "choices", "raw", "tree");
        for (int round = 0; round < 5_000; round++) {
            int pick = random.nextInt(types.size());
            SessionValue content = RandomValues.fields(random);

            try {
                TYPES.read(SessionValue.of(Map.of(names.get(pick), content)), types.get(pick));
            } catch (AttributeShapeException refused) {
                assertThat(refused).hasMessageStartingWith(names.get(pick));
            }
        }
    }

    private static boolean hasSung(ClassLoader loader) {
        return System.getProperty("canary.of." + loader.getName()) != null;
    }

    private static void assertShapeRefused(String json, Class<?> type, String message) {
        assertThatThrownBy(() -> read(json, type))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage(message)
                .hasMessageNotContainingAny("hunter2", "7331")
                .hasNoCause();
    }
}
