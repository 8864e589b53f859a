package io.usersessions.servlet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeShapeException;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.attribute.Conversion;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Attributes of classes that the application converts, on nodes that know the conversion and on nodes that do not. */
class ConvertedAttributesTest {
    private final TrialRequests without = new TrialRequests();
    private final TrialRequests requests = without.elsewhere(reading(ConvertedAttributesTest::bits));

    private static Conversion<BitSet> reading(Function<Object, BitSet> reader) {
        return Conversion.of("bits", BitSet.class, bits -> bits.stream().boxed().toList(), reader);
    }

    private static BitSet bits(Object plain) {
        BitSet bits = new BitSet();
        ((List<?>) plain).forEach(bit -> bits.set((Integer) bit));
        return bits;
    }

    private static BitSet bit(int only) {
        return bits(List.of(only));
    }

    @Test
    void what_was_put_comes_out_equal_in_the_next_request_and_as_itself_in_the_same() {
        BitSet put = bit(1);
        requests.request(first -> {
            first.begun().setAttribute("a", put);
            assertThat(first.found().getAttribute("a")).isSameAs(put);
        });

        assertThat(requests.request().found().getAttribute("a")).isEqualTo(put).isNotSameAs(put);
    }

    @Test
    void a_change_in_place_is_stored_whether_the_object_was_put_or_got() {
        requests.request(first -> {
            BitSet put = bit(1);
            first.begun().setAttribute("a", put);
            put.set(2);
            ((BitSet) first.found().getAttribute("a")).set(3);
        });
        requests.request(second -> ((BitSet) second.found().getAttribute("a")).set(4));
        requests.request(third -> third.found().setAttribute("b", List.of(bit(1))));
        requests.request(fourth -> ((BitSet) ((List<?>) fourth.found().getAttribute("b")).get(0)).set(2));

        HttpSession session = requests.request().found();
        assertThat(session.getAttribute("a")).isEqualTo(bits(List.of(1, 2, 3, 4)));
        assertThat(session.getAttribute("b")).isEqualTo(List.of(bits(List.of(1, 2))));
    }

    @Test
    void an_object_that_is_only_looked_at_writes_nothing() {
        requests.request(first -> first.begun().setAttribute("a", List.of(bit(1))));
        long before = requests.request().visit.session().version();

        requests.request(second -> second.found().getAttribute("a"));

        assertThat(requests.request().visit.session().version()).isEqualTo(before);
    }

    @Test
    void on_a_node_that_does_not_know_the_conversion_the_attribute_alone_is_absent() {
        requests.request(first -> {
            first.begun().setAttribute("a", bit(1));
            first.found().setAttribute("b", "blue");
        });
        TrialRequests older = requests.elsewhere();

        older.request(second -> {
            assertThat(second.found().getAttribute("a")).isNull();
            assertThat(second.found().getAttribute("b")).isEqualTo("blue");
            second.found().setAttribute("c", "changed");
        });

        assertThat(older.logged)
                .containsExactly(
                        "the attribute 'a' is absent on this node: it has a conversion that this node does not know");
        assertThat(requests.request().found().getAttribute("a")).isEqualTo(bit(1));
    }

    @Test
    void an_attribute_whose_form_is_no_longer_readable_is_absent_and_can_be_replaced_removed_and_ended() {
        requests.request(first -> first.begun().setAttribute("a", bit(1)));
        TrialRequests newer = requests.elsewhere(reading(plain -> {
            throw new IllegalStateException("hunter2");
        }));

        HttpSession session = newer.request().found();

        assertThat(session.getAttribute("a")).isNull();
        assertThat(newer.logged).hasSize(1).first().asString().doesNotContain("hunter2");
        session.setAttribute("a", "text");
        assertThat(session.getAttribute("a")).isEqualTo("text");
        newer.request(next -> next.found().removeAttribute("a"));
        assertThat(Collections.list(requests.request().found().getAttributeNames()))
                .isEmpty();
        requests.request(next -> next.found().setAttribute("a", bit(1)));
        newer.request(next -> next.found().invalidate());
        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void a_registered_type_that_changed_its_shape_fails_one_attribute_and_an_unknown_one_is_a_map() {
        without.request(first -> {
            first.begun();
            first.visit.put("changed", SessionValue.of(Map.of("theme", SessionValue.of("PINK"))));
            first.visit.put("unknown", SessionValue.of(Map.of("cart", SessionValue.of("x"))));
            first.visit.put("color", "blue");
        });

        HttpSession session = without.request().found();

        assertThatThrownBy(() -> session.getAttribute("changed")).isInstanceOf(AttributeShapeException.class);
        assertThat(session.getAttribute("unknown")).isEqualTo(Map.of("cart", "x"));
        assertThat(session.getAttribute("color")).isEqualTo("blue");
        session.setAttribute("changed", TrialRequests.Theme.DARK);
        assertThat(session.getAttribute("changed")).isEqualTo(TrialRequests.Theme.DARK);
    }

    @Test
    void a_class_without_a_conversion_stays_refused_and_what_was_there_stays() {
        requests.request(first -> first.begun().setAttribute("a", bit(1)));
        TrialRequests older = requests.elsewhere();

        older.request(second -> {
            assertThatThrownBy(() -> second.found().setAttribute("a", bit(2)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("AttributeConversion");
        });

        assertThat(requests.request().found().getAttribute("a")).isEqualTo(bit(1));
    }

    @Test
    void an_object_that_gets_what_cannot_be_stored_fails_its_request() {
        requests.request(first -> first.begun().setAttribute("a", bit(1)));
        TrialRequests flat = requests.elsewhere(Conversion.of(
                "bits",
                BitSet.class,
                bits -> bits.cardinality() > 1 ? new Thread() : new ArrayList<>(List.of(bits.nextSetBit(0))),
                ConvertedAttributesTest::bits));
        TrialRequests.Request request = flat.request();
        ((BitSet) request.found().getAttribute("a")).set(2);

        assertThatThrownBy(request::close).isInstanceOf(IllegalArgumentException.class);
    }
}
