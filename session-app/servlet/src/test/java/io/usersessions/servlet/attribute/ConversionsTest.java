package io.usersessions.servlet.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.attribute.Samples.Item;
import java.io.Serializable;
import java.net.URL;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of foreign classes become plain values, and objects again, by the conversions of an application. */
class ConversionsTest {
    private static final Conversion<BitSet> BITS =
            Conversion.of("bits", BitSet.class, bits -> bits.stream().boxed().toList(), ConversionsTest::read);

    private static final Conversion<RuntimeException> FAILURE = Conversion.of(
            "failure",
            RuntimeException.class,
            failure -> Map.of("kind", failure.getClass().getSimpleName(), "message", failure.getMessage()),
            ConversionsTest::failure);

    /** What a framework may put: a map of a class of its own. */
    static final class Flash extends HashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        Flash(Map<String, ?> values) {
            super(values);
        }
    }

    private static final Conversion<Flash> FLASH =
            Conversion.of("flash", Flash.class, HashMap::new, plain -> new Flash(texts(plain)));

    private static final AttributeValues VALUES = converting(BITS, FAILURE.inherited(), FLASH);

    private static AttributeValues converting(Conversion<?>... conversions) {
        return Samples.VALUES.converting(List.of(conversions));
    }

    private static BitSet read(Object plain) {
        BitSet bits = new BitSet();
        ((List<?>) plain).forEach(bit -> bits.set((Integer) bit));
        return bits;
    }

    private static RuntimeException failure(Object plain) {
        String message = String.valueOf(texts(plain).get("message"));
        return "IllegalStateException".equals(texts(plain).get("kind"))
                ? new IllegalStateException(message)
                : new RuntimeException(message);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> texts(Object plain) {
        return (Map<String, Object>) plain;
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    @Test
    void a_converted_object_has_one_stored_form_and_comes_back_equal() {
        SessionValue stored = VALUES.toStored("a", bits(1, 5));

        assertThat(stored).isEqualTo(SessionValue.from(Map.of("_as", Map.of("bits", List.of(1, 5)))));
        assertThat(VALUES.fromStored("a", stored)).isEqualTo(bits(1, 5));
    }

    @Test
    void converted_objects_may_be_within_lists_sets_maps_and_each_other() {
        Object value = List.of(
                1, Map.of("x", bits(1)), Set.of(bits(2)), new Flash(Map.of("bits", bits(3), "item", new Item("a", 1))));

        Object read = VALUES.fromStored("a", VALUES.toStored("a", value));

        assertThat(read).isEqualTo(value);
        assertThat((List<?>) read).last().isInstanceOf(Flash.class);
    }

    @Test
    void a_subclass_is_converted_if_its_conversion_says_so() {
        Object read = VALUES.fromStored("a", VALUES.toStored("a", new IllegalStateException("late")));

        assertThat(read)
                .isExactlyInstanceOf(IllegalStateException.class)
                .extracting("message")
                .isEqualTo("late");
        assertThatThrownBy(() -> converting(FAILURE).toStored("a", new IllegalStateException("late")))
                .hasMessageStartingWith("a: java.lang.IllegalStateException cannot be stored: possible are");
    }

    @Test
    void an_object_that_is_declined_goes_to_the_next_conversion_or_is_refused_as_usual() {
        AttributeValues values = converting(
                BITS.where(bits -> bits.cardinality() > 1),
                Conversion.of("bit", BitSet.class, bits -> bits.nextSetBit(0), plain -> bits((Integer) plain))
                        .where(bits -> !bits.isEmpty()));

        assertThat(values.toStored("a", bits(1, 2)))
                .isEqualTo(SessionValue.from(Map.of("_as", Map.of("bits", List.of(1, 2)))));
        assertThat(values.toStored("a", bits(7))).isEqualTo(SessionValue.from(Map.of("_as", Map.of("bit", 7))));
        assertThatThrownBy(() -> values.toStored("a", bits()))
                .hasMessageStartingWith("a: java.util.BitSet cannot be stored: possible are");
    }

    @Test
    void a_conversion_goes_before_the_rules_for_containers_and_registered_records() {
        AttributeValues values = converting(
                Conversion.of(
                        "copied",
                        CopyOnWriteArrayList.class,
                        copied -> List.of(copied.toArray()),
                        plain -> new CopyOnWriteArrayList<>((List<?>) plain)),
                Conversion.of("pair", Item.class, Item::sku, plain -> new Item((String) plain, 0)));

        Object read = values.fromStored("a", values.toStored("a", new CopyOnWriteArrayList<>(List.of(1, 2))));

        assertThat(read).isExactlyInstanceOf(CopyOnWriteArrayList.class).isEqualTo(List.of(1, 2));
        assertThat(values.fromStored("a", values.toStored("a", new Item("x", 0))))
                .isEqualTo(new Item("x", 0));
    }

    @Test
    void what_can_be_an_attribute_anyway_is_never_converted() {
        AttributeValues values = converting(Conversion.of("any", Object.class, Object::toString, plain -> plain)
                .inherited());

        for (Object scalar : List.of("a", 1, 2L, true, 0.5, 'c', 1.5f)) {
            assertThat(values.toStored("a", scalar)).isEqualTo(Samples.VALUES.toStored("a", scalar));
        }
        for (Class<?> type : List.of(String.class, Integer.class, Long.class, int.class)) {
            assertThatThrownBy(() -> Conversion.of("text", type, object -> object, plain -> null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(type.getTypeName() + " can be an attribute without a conversion");
        }
    }

    @Test
    void a_plain_form_that_cannot_be_stored_is_refused_with_its_place() {
        AttributeValues values = converting(Conversion.of(
                "joiner",
                StringJoiner.class,
                joiner -> List.of(1, joiner.toString().chars()),
                plain -> new StringJoiner(",")));

        assertThatThrownBy(() -> values.toStored("a", List.of(new StringJoiner("hunter2"))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a[0].joiner[1]: java.util.stream.IntPipeline")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void an_object_that_would_not_be_read_back_is_refused_when_it_is_put() {
        AttributeValues throwing = converting(Conversion.of(
                "n", AtomicInteger.class, AtomicInteger::get, plain -> new AtomicInteger(Integer.parseInt("hunter2"))));
        AttributeValues empty =
                converting(Conversion.of("n", AtomicInteger.class, number -> null, plain -> new AtomicInteger()));

        assertThatThrownBy(() -> throwing.toStored("a", new AtomicInteger(1)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a: java.util.concurrent.atomic.AtomicInteger cannot be stored: it would not be"
                        + " read back, its conversion 'n' threw java.lang.NumberFormatException; ")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> empty.toStored("a", new AtomicInteger(1)))
                .hasMessageContaining("its conversion 'n' makes no java.util.concurrent.atomic.AtomicInteger of it");
    }

    @Test
    void an_exception_of_the_conversion_itself_is_passed_on() {
        IllegalStateException fault = new IllegalStateException("no database");
        AttributeValues values = converting(Conversion.of(
                "n",
                AtomicInteger.class,
                number -> {
                    throw fault;
                },
                plain -> new AtomicInteger()));

        assertThatThrownBy(() -> values.toStored("a", new AtomicInteger())).isSameAs(fault);
    }

    @Test
    void a_conversion_that_never_comes_to_a_plain_value_is_refused() {
        AttributeValues itself =
                converting(Conversion.of("n", AtomicInteger.class, number -> number, plain -> (AtomicInteger) plain));

        assertThatThrownBy(() -> itself.toStored("a", new AtomicInteger()))
                .hasMessageContaining("nested more than 32 deep, or contains itself");
    }

    @Test
    void a_form_that_this_node_cannot_read_is_reported_without_its_content() {
        SessionValue unknown = SessionValue.from(List.of(1, Map.of("_as", Map.of("hunter2", "hunter2"))));
        SessionValue changed = SessionValue.from(Map.of("_as", Map.of("bits", "hunter2")));
        SessionValue nothing = SessionValue.of(Map.of("_as", SessionValue.of(Map.of("bits", SessionValue.NOTHING))));

        assertThatThrownBy(() -> VALUES.fromStored("a", unknown))
                .isInstanceOf(UnreadableFormException.class)
                .hasMessage("it has a conversion that this node does not know");
        assertThatThrownBy(() -> VALUES.fromStored("a", changed))
                .isInstanceOf(UnreadableFormException.class)
                .hasMessage("its conversion 'bits' threw java.lang.ClassCastException");
        assertThatThrownBy(() -> VALUES.fromStored("a", nothing))
                .isInstanceOf(UnreadableFormException.class)
                .hasMessage("its conversion 'bits' makes no java.util.BitSet of it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"_as\":5}", "{\"_as\":{}}", "{\"_as\":[\"bits\"]}", "{\"_as\":{\"bits\":[],\"n\":1}}"})
    void data_that_is_never_written_is_read_as_the_map_that_it_is(String json) {
        SessionValue stored = Samples.stored(json);

        assertThat(SessionValue.from(VALUES.fromStored("a", stored))).isEqualTo(stored);
    }

    @Test
    void no_map_of_an_application_looks_like_a_converted_object() {
        Object value = Map.of("_as", Map.of("bits", List.of(1)));

        assertThat(VALUES.fromStored("a", VALUES.toStored("a", value))).isEqualTo(value);
    }

    @Test
    void conversions_that_could_not_be_told_apart_or_convert_nothing_are_refused() {
        Conversion<Serializable> nothing =
                Conversion.of("serial", Serializable.class, Object::toString, plain -> (Serializable) plain);

        assertThatThrownBy(() -> converting(BITS, BITS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two conversions have the name 'bits'");
        assertThatThrownBy(() -> converting(nothing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the conversion 'serial' would convert nothing, because no object is of exactly the class"
                        + " java.io.Serializable: call andSubclasses()");
        assertThatThrownBy(() -> Conversion.of("", URL.class, URL::toString, plain -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("as a name for java.net.URL: ");
    }

    @Test
    void an_array_can_be_converted() {
        AttributeValues values = converting(
                Conversion.of("texts", String[].class, List::of, plain -> ((List<?>) plain).toArray(String[]::new)));

        assertThat(values.fromStored("a", values.toStored("a", new String[] {"a", "b"})))
                .isEqualTo(new String[] {"a", "b"});
    }
}
