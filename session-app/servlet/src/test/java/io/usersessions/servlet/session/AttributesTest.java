package io.usersessions.servlet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.AttributeRefusedException;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attributes as an application puts them and gets them. */
class AttributesTest {
    private final TrialRequests requests = new TrialRequests();

    static List<Object> values() {
        return List.of(
                "text",
                5,
                5L,
                Long.MAX_VALUE,
                1.5,
                1.5f,
                true,
                'c',
                Instant.parse("2026-01-01T00:00:00.123456789Z"),
                LocalDate.of(2026, 1, 1),
                UUID.fromString("00000000-0000-0001-0000-000000000002"),
                Locale.forLanguageTag("de-CH"),
                TrialRequests.Theme.DARK,
                Arrays.asList(1, 2L, null, "x"),
                Set.of("a", "b"),
                Map.of("only", 1),
                Map.of("a", List.of(TrialRequests.Theme.LIGHT), "b", 2L));
    }

    @ParameterizedTest
    @MethodSource("values")
    void what_comes_out_equals_what_was_put_in(Object value) {
        requests.request(first -> {
            first.begun().setAttribute("a", value);
            assertThat(first.found().getAttribute("a")).isEqualTo(value);
        });

        assertThat(requests.request().found().getAttribute("a")).isEqualTo(value);
        assertThat(requests.elsewhere().request().found().getAttribute("a")).isEqualTo(value);
    }

    @Test
    void an_object_that_cannot_change_is_the_same_within_its_request() {
        HttpSession session = requests.request().begun();
        Instant put = Instant.now();

        session.setAttribute("a", put);

        assertThat(session.getAttribute("a")).isSameAs(put);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_change_in_place_fails_instead_of_being_lost() {
        requests.request(first -> first.begun().setAttribute("cart", List.of("a")));

        List<String> cart = (List<String>) requests.request().found().getAttribute("cart");

        assertThatThrownBy(() -> cart.add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_list_that_is_filled_after_it_was_put_is_stored_full() {
        requests.request(first -> {
            List<String> cart = new ArrayList<>();
            first.begun().setAttribute("cart", cart);
            cart.add("a");
            assertThat(first.found().getAttribute("cart")).isEqualTo(List.of("a"));
            cart.add("b");
        });

        assertThat(requests.request().found().getAttribute("cart")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void a_list_that_was_removed_again_is_not_stored() {
        requests.request(first -> {
            List<String> cart = new ArrayList<>();
            first.begun().setAttribute("cart", cart);
            first.begun().removeAttribute("cart");
            cart.add("a");
        });

        assertThat(requests.request().found().getAttribute("cart")).isNull();
    }

    @Test
    void a_value_that_the_visit_put_takes_the_place_of_a_list() {
        requests.request(first -> {
            List<String> cart = new ArrayList<>();
            first.begun().setAttribute("cart", cart);
            first.visit.put("cart", "sold");
            cart.add("a");
        });

        assertThat(requests.request().found().getAttribute("cart")).isEqualTo("sold");
    }

    @Test
    void an_object_that_cannot_be_stored_is_refused_by_name_and_type_with_the_ways_out() {
        HttpSession session = requests.request().begun();

        assertThatThrownBy(() -> session.setAttribute("when", new Thread()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("when")
                .hasMessageContaining("java.lang.Thread")
                .hasMessageContaining("AttributeTypes")
                .hasMessageContaining("AttributeConversion")
                .hasMessageContaining("Transient");
        assertThat(session.getAttribute("when")).isNull();
    }

    @Test
    void a_list_that_gets_what_cannot_be_stored_fails_its_request() {
        TrialRequests.Request request = requests.request();
        List<Object> cart = new ArrayList<>();
        request.begun().setAttribute("cart", cart);
        cart.add(new Thread());

        assertThatThrownBy(request::close).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_attribute_beyond_a_limit_is_refused_and_the_one_before_stays() {
        HttpSession session = requests.request().begun();
        session.setAttribute("a", "small");

        assertThatThrownBy(() -> session.setAttribute("a", "x".repeat(100_000)))
                .isInstanceOf(AttributeRefusedException.class);
        assertThat(session.getAttribute("a")).isEqualTo("small");
    }

    static List<Consumer<HttpSession>> names() {
        return List.of(
                session -> assertThat(session.getAttribute(null)).isNull(),
                session -> session.removeAttribute(null),
                session -> assertThatThrownBy(() -> session.setAttribute(null, "a"))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_attribute_without_a_name_is_absent(Consumer<HttpSession> call) {
        call.accept(requests.request().begun());
    }

    @Test
    void the_names_are_those_of_all_attributes() {
        HttpSession session = requests.request().begun();
        session.setAttribute("a", "x");
        session.setAttribute("b", 5);
        session.removeAttribute("a");

        assertThat(Collections.list(session.getAttributeNames())).containsExactly("b");
    }

    @Test
    void two_requests_at_once_that_put_different_attributes_lose_none() {
        requests.request(TrialRequests.Request::begun);
        TrialRequests.Request one = requests.request();
        TrialRequests.Request other = requests.request();
        one.found().setAttribute("a", 1);
        other.found().setAttribute("b", 2);

        one.close();
        other.close();

        assertThat(Collections.list(requests.request().found().getAttributeNames()))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void putting_what_is_there_already_writes_nothing() {
        requests.request(first -> first.begun().setAttribute("a", List.of(1)));
        TrialRequests.Request again = requests.request();

        again.found().setAttribute("a", List.of(1));

        long before = version();
        again.close();
        assertThat(version()).isEqualTo(before);
    }

    private long version() {
        return requests.request().visit.session().version();
    }
}
