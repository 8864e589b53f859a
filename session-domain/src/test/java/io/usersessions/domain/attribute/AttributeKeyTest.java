package io.usersessions.domain.attribute;

import static io.usersessions.domain.attribute.AttributeSamples.TYPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeSamples.Cart;
import io.usersessions.domain.attribute.AttributeSamples.Item;
import io.usersessions.domain.attribute.AttributeSamples.Theme;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeKeyTest {
    private static final AttributeKey<Cart> CART = TYPES.key("basket", Cart.class);
    private static final AttributeKey<Theme> THEME = TYPES.key("theme", Theme.class);
    private static final AttributeKey<Integer> VISITS = AttributeKey.of("visits", int.class);
    private static final AttributeKey<Instant> SEEN = AttributeKey.of("seen", Instant.class);
    private static final AttributeKey<SessionValue> ANY = AttributeKey.of("any", SessionValue.class);

    @Test
    void a_value_is_read_as_it_was_put() {
        assertComesBack(CART, new Cart(List.of(new Item("a", 2)), "EUR"));
        assertComesBack(THEME, Theme.DARK);
        assertComesBack(VISITS, 3);
        assertComesBack(SEEN, Instant.EPOCH);
        assertComesBack(ANY, SessionValue.of(true));
    }

    private static <T> void assertComesBack(AttributeKey<T> key, T value) {
        SessionData data = SessionData.empty().with(key.name(), key.valueOf(value));

        assertThat(key.in(data)).contains(value);
        assertThat(key.read(key.valueOf(value))).isEqualTo(value);
    }

    @Test
    void a_key_of_a_registered_type_is_for_what_the_types_put() {
        Cart cart = new Cart(List.of(), "EUR");

        assertThat(CART.valueOf(cart)).isEqualTo(TYPES.valueOf(cart));
    }

    @Test
    void an_attribute_that_is_missing_or_nothing_is_empty() {
        for (AttributeKey<?> key : List.of(CART, VISITS, ANY)) {
            assertThat(key.in(SessionData.empty())).isEmpty();
            assertThat(key.in(SessionData.empty().with(key.name(), SessionValue.NOTHING)))
                    .isEmpty();
        }
    }

    @Test
    void another_kind_is_refused_with_the_name_and_without_the_value() {
        SessionValue text = SessionValue.of("hunter2");

        assertThatThrownBy(() -> VISITS.read(text))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage("visits: expected a whole number from -2147483648 to 2147483647, found a text");
        assertThatThrownBy(() -> SEEN.in(SessionData.empty().with("seen", text)))
                .hasMessage("seen: expected a text in the form of an Instant, found another text");
        assertThatThrownBy(() -> CART.read(text))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage("basket: expected a map whose only entry is 'cart', found a text");
        assertThatThrownBy(() -> VISITS.read(SessionValue.NOTHING)).isInstanceOf(AttributeShapeException.class);
    }

    @Test
    void a_value_that_cannot_be_stored_is_refused_with_the_name() {
        AttributeKey<Double> width = AttributeKey.of("width", double.class);

        assertThatThrownBy(() -> width.valueOf(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width: a real number is finite, not NaN");
    }

    @Test
    void a_key_that_cannot_work_is_refused_when_it_is_made() {
        assertThatThrownBy(() -> AttributeKey.of("price", BigDecimal.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.math.BigDecimal")
                .hasMessageContaining("AttributeTypes");
        assertThatThrownBy(() -> TYPES.key("text", String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String is not registered");
        assertThatThrownBy(() -> AttributeKey.of("", String.class)).isInstanceOf(AttributeRefusedException.class);
        assertThatThrownBy(() -> TYPES.key("a\nb", Cart.class)).isInstanceOf(AttributeRefusedException.class);
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_is_refused_by_name() {
        assertThatThrownBy(() -> VISITS.valueOf(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(() -> VISITS.read(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(() -> AttributeKey.of(null, String.class)).hasMessage("name");
        assertThatThrownBy(() -> AttributeKey.of("a", null)).hasMessage("type");
        assertThatThrownBy(() -> TYPES.key(null, Cart.class)).hasMessage("name");
        assertThatThrownBy(() -> TYPES.valueOf(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(() -> TYPES.put((name, value) -> {}, "a", null)).hasMessage("value");
        assertThatThrownBy(() -> TYPES.put((name, value) -> {}, null, Theme.DARK))
                .hasMessage("name");
        assertThatThrownBy(() -> TYPES.get(null, "a", Cart.class)).hasMessage("data");
        assertThatThrownBy(() -> TYPES.read(null, Cart.class)).hasMessage("value");
        assertThatThrownBy(() -> TYPES.read(SessionValue.NOTHING, null)).hasMessage("type");
    }

    @Test
    void only_the_name_is_printed() {
        assertThat(CART).hasToString("AttributeKey[basket]");
    }
}
