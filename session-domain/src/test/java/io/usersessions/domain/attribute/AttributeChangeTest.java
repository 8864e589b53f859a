package io.usersessions.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One version of an application reads what another has stored: each nested class is a version. */
class AttributeChangeTest {
    static final class First {
        record FirstBasket(List<FirstLine> lines, String currency) {}

        record FirstLine(String sku, int count) {}

        enum Mood {
            CALM,
            LOUD
        }

        static final AttributeTypes TYPES = AttributeTypes.builder()
                .register("cart", FirstBasket.class)
                .register("item", FirstLine.class)
                .register("mood", Mood.class)
                .build();
    }

    static final class Renamed {
        record Cart(String currency, List<Item> lines) {}

        record Item(int count, String sku) {}

        enum Temper {
            FURIOUS,
            LOUD,
            CALM
        }

        static final AttributeTypes TYPES = AttributeTypes.builder()
                .register("cart", Cart.class)
                .register("item", Item.class)
                .register("mood", Temper.class)
                .build();
    }

    static final class Grown {
        record GrownBasket(List<GrownLine> lines, String currency, Optional<String> coupon) {}

        record GrownLine(String sku, int count, Optional<Double> discount) {}

        static final AttributeTypes TYPES = AttributeTypes.builder()
                .register("cart", GrownBasket.class)
                .register("item", GrownLine.class)
                .build();
    }

    static final class Careless {
        record ShortBasket(List<ShortLine> lines, String currency) {}

        record ShortLine(String sku, int count, String note) {}

        static final AttributeTypes TYPES = AttributeTypes.builder()
                .register("cart", ShortBasket.class)
                .register("item", ShortLine.class)
                .build();
    }

    private static final First.FirstBasket FIRST = new First.FirstBasket(List.of(new First.FirstLine("a", 2)), "EUR");
    private static final SessionValue STORED = First.TYPES.valueOf(FIRST);

    @Test
    void a_class_can_be_renamed_and_its_components_reordered() {
        Renamed.Cart cart = Renamed.TYPES.read(STORED, Renamed.Cart.class);

        assertThat(cart).isEqualTo(new Renamed.Cart("EUR", List.of(new Renamed.Item(2, "a"))));
        assertThat(Renamed.TYPES.valueOf(cart)).isEqualTo(STORED);
    }

    @Test
    void constants_can_be_added_and_reordered() {
        SessionValue loud = First.TYPES.valueOf(First.Mood.LOUD);

        assertThat(Renamed.TYPES.read(loud, Renamed.Temper.class)).isEqualTo(Renamed.Temper.LOUD);
    }

    @Test
    void a_component_that_was_added_as_an_optional_is_empty() {
        Grown.GrownBasket basket = Grown.TYPES.read(STORED, Grown.GrownBasket.class);

        assertThat(basket)
                .isEqualTo(new Grown.GrownBasket(
                        List.of(new Grown.GrownLine("a", 2, Optional.empty())), "EUR", Optional.empty()));
    }

    @Test
    void an_unknown_component_is_ignored() {
        SessionValue newer = Grown.TYPES.valueOf(new Grown.GrownBasket(
                List.of(new Grown.GrownLine("a", 2, Optional.of(0.5))), "EUR", Optional.of("SPRING")));

        assertThat(First.TYPES.read(newer, First.FirstBasket.class)).isEqualTo(FIRST);
    }

    @Test
    void any_other_added_component_is_missing() {
        assertThatThrownBy(() -> Careless.TYPES.read(STORED, Careless.ShortBasket.class))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage("cart.lines[0].note: this component is missing; upgrade older sessions with"
                        + " SessionCodecs.upcasting, or make it an Optional");
    }

    @Test
    void a_constant_that_is_gone_is_an_error() {
        SessionValue furious = Renamed.TYPES.valueOf(Renamed.Temper.FURIOUS);

        assertThatThrownBy(() -> First.TYPES.read(furious, First.Mood.class))
                .isInstanceOf(AttributeShapeException.class)
                .hasMessage("mood: expected a text that names a constant of 'mood', found another text");
    }
}
