package io.usersessions.domain.attribute;

import static io.usersessions.domain.attribute.AttributeSamples.TYPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeSamples.Cart;
import io.usersessions.domain.attribute.AttributeSamples.Chain;
import io.usersessions.domain.attribute.AttributeSamples.Item;
import io.usersessions.domain.attribute.AttributeSamples.Theme;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Use of registered types, and the messages for values that cannot be stored. */
class AttributeTypesTest {
    private static final Cart CART = new Cart(List.of(new Item("a", 2)), "EUR");

    record Stranger(String name) {}

    record Measure(double value) {}

    record Loop(List<Loop> next) {}

    private SessionData data = SessionData.empty();

    private void put(String name, SessionValue value) {
        data = data.with(name, value);
    }

    @Test
    void a_value_that_was_put_exists_at_the_next_visit() {
        TYPES.put(this::put, "cart", CART);
        TYPES.put(this::put, "theme", Theme.DARK);

        SessionData next = AttributeSamples.afterwards(data);

        assertThat(TYPES.get(next, "cart", Cart.class)).hasValue(CART);
        assertThat(TYPES.get(next, "theme", Theme.class)).hasValue(Theme.DARK);
    }

    @Test
    void putting_an_equal_value_again_changes_nothing() {
        TYPES.put(this::put, "cart", CART);
        SessionData before = data;

        TYPES.put(this::put, "cart", new Cart(new ArrayList<>(CART.items()), "EUR"));

        assertThat(data).isSameAs(before);
    }

    @Test
    void an_attribute_that_is_not_there_is_empty() {
        assertThat(TYPES.get(SessionData.empty(), "cart", Cart.class)).isEmpty();
    }

    @Test
    void a_value_becomes_plain_data_and_comes_back_without_a_session() {
        SessionValue value = TYPES.valueOf(CART);

        assertThat(TYPES.read(value, Cart.class)).isEqualTo(CART);
    }

    @Test
    void a_value_is_read_by_the_name_it_is_stored_under() {
        assertThat(TYPES.readNamed("a", TYPES.valueOf(CART))).hasValue(CART);
        assertThat(TYPES.readNamed("a", TYPES.valueOf(Theme.DARK))).hasValue(Theme.DARK);
    }

    @Test
    void what_is_not_stored_under_a_registered_name_is_not_read_by_name() {
        SessionValue text = SessionValue.of("x");

        assertThat(TYPES.readNamed("a", text)).isEmpty();
        assertThat(TYPES.readNamed("a", SessionValue.NOTHING)).isEmpty();
        assertThat(TYPES.readNamed("a", SessionValue.of(Map.of()))).isEmpty();
        assertThat(TYPES.readNamed("a", SessionValue.of(Map.of("stranger", text))))
                .isEmpty();
        assertThat(TYPES.readNamed("a", SessionValue.of(Map.of("theme", text, "cart", text))))
                .isEmpty();
    }

    @Test
    void what_is_stored_under_a_registered_name_but_is_not_of_its_type_is_reported_with_the_attribute() {
        SessionValue value = SessionValue.of(Map.of("theme", SessionValue.of("hunter2")));

        assertThatThrownBy(() -> TYPES.readNamed("a", value))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage("a: expected a text that names a constant of 'theme', found another text");
    }

    @Test
    void the_registered_names_are_sorted() {
        AttributeTypes types = AttributeTypes.builder()
                .register("theme", Theme.class)
                .register("item", Item.class)
                .build();

        assertThat(types.names()).containsExactly("item", "theme");
    }

    @Test
    void an_unregistered_type_is_refused_with_the_call_that_registers_it() {
        String message =
                "type io.usersessions.domain.attribute.AttributeTypesTest$Stranger is not registered: AttributeTypes.builder()"
                        + ".register(\"stranger\", io.usersessions.domain.attribute.AttributeTypesTest.Stranger.class)";

        assertThatThrownBy(() -> TYPES.put(this::put, "a", new Stranger("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> TYPES.valueOf(new Stranger("x"))).hasMessage(message);
        assertThatThrownBy(() -> TYPES.get(SessionData.empty(), "a", Stranger.class))
                .hasMessage(message);
        assertThatThrownBy(() -> TYPES.read(SessionValue.NOTHING, Stranger.class))
                .hasMessage(message);
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void a_type_that_cannot_be_registered_is_refused_without_such_a_call() {
        assertThatThrownBy(() -> TYPES.valueOf("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "type java.lang.String is not registered: register records and enums only; put any other value as a"
                                + " SessionValue or as a component of a record");
    }

    @Test
    void a_value_that_breaks_a_limit_of_session_data_is_refused_and_changes_nothing() {
        Cart large = new Cart(List.of(), "x".repeat(SessionData.MAX_BYTES));

        assertThatThrownBy(() -> TYPES.put(this::put, "cart", large)).isInstanceOf(AttributeRefusedException.class);
        assertThatThrownBy(() -> TYPES.put(this::put, "", CART)).isInstanceOf(AttributeRefusedException.class);
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void a_record_nests_as_deep_as_session_data() {
        TYPES.put(this::put, "chain", chain(SessionData.MAX_DEPTH - 1));

        assertThat(TYPES.get(data, "chain", Chain.class)).hasValue(chain(SessionData.MAX_DEPTH - 1));
        assertThatThrownBy(() -> TYPES.put(this::put, "chain", chain(SessionData.MAX_DEPTH)))
                .isInstanceOf(AttributeRefusedException.class);
        assertThatThrownBy(() -> TYPES.put(this::put, "chain", chain(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested more than 32 deep");
    }

    @Test
    void a_record_that_contains_itself_is_refused() {
        AttributeTypes types =
                AttributeTypes.builder().register("loop", Loop.class).build();
        List<Loop> next = new ArrayList<>();
        Loop loop = new Loop(next);
        next.add(loop);

        assertThatThrownBy(() -> types.valueOf(loop))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("loop.next[0].next[0]")
                .hasMessageEndingWith(": nested more than 32 deep");
    }

    @Test
    void text_that_is_not_well_formed_is_refused_with_its_place() {
        Cart cart = new Cart(List.of(new Item("a", 1), new Item("\ud800", 1)), "EUR");

        assertThatThrownBy(() -> TYPES.valueOf(cart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cart.items[1].sku: text with a lone surrogate cannot be stored");
    }

    @Test
    void a_number_that_is_not_finite_is_refused_with_its_place() {
        AttributeTypes types =
                AttributeTypes.builder().register("measure", Measure.class).build();
        assertThatThrownBy(() -> types.put(this::put, "width", new Measure(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("width.value: a real number is finite");
    }

    @Test
    void only_the_registered_names_are_printed() {
        AttributeTypes types = AttributeTypes.builder()
                .register("theme", Theme.class)
                .register("item", Item.class)
                .build();

        assertThat(types).hasToString("AttributeTypes[item, theme]");
    }

    private static Chain chain(int length) {
        Chain chain = new Chain(0, null);
        for (int number = 1; number < length; number++) {
            chain = new Chain(number, chain);
        }
        return chain;
    }
}
