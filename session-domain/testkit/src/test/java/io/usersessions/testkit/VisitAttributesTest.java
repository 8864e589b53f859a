package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.model.AttributeTypeException;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VisitAttributesTest {
    private static final AttributeKey<Integer> COUNT = AttributeKey.of("count", Integer.class);

    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final Browser browser = Browser.of(sessions);

    @Test
    void plain_values_come_out_as_they_were_put_at_the_next_visit() {
        browser.visit(visit -> {
            visit.put("text", "x");
            visit.put("number", 3);
            visit.put("since", Stage.START);
            visit.put("bytes", new byte[] {1, 2});
            visit.put("list", List.of(1L, "two", Map.of("three", true)));
        });

        Visit next = browser.open();

        assertThat(next.text("text")).contains("x");
        assertThat(next.whole("number")).hasValue(3);
        assertThat(next.get("number", Integer.class)).contains(3);
        assertThat(next.get("since", Instant.class)).contains(Stage.START);
        assertThat(next.get("bytes", byte[].class)).hasValueSatisfying(bytes -> assertThat(bytes)
                .containsExactly(1, 2));
        assertThat(next.get("list", List.class)).contains(List.of(1L, "two", Map.of("three", true)));
        assertThat(next.names()).containsExactlyInAnyOrder("text", "number", "since", "bytes", "list");
        assertThat(next.contains("text")).isTrue();
        assertThat(next.contains("other")).isFalse();
    }

    @Test
    void a_key_puts_and_reads_the_same_type() {
        browser.visit(visit -> visit.put(COUNT, 3));

        assertThat(browser.open().get(COUNT)).contains(3);
    }

    @Test
    @SuppressWarnings("NullAway") // null is what this test is about
    void null_is_refused_by_name_and_changes_nothing() {
        Visit visit = browser.open();

        assertThatThrownBy(() -> visit.put("a", (Object) null)).hasMessage("value");
        assertThatThrownBy(() -> visit.put("a", (SessionValue) null)).hasMessage("value");
        assertThatThrownBy(() -> visit.put((String) null, "x")).hasMessage("name");
        assertThatThrownBy(() -> visit.signIn(null)).hasMessage("user");

        assertThat(visit.names()).isEmpty();
    }

    @Test
    void an_attribute_that_is_popped_is_gone() {
        browser.visit(visit -> visit.put("count", 3));

        browser.visit(visit -> {
            assertThat(visit.pop("count", Integer.class)).contains(3);
            assertThat(visit.pop(COUNT)).isEmpty();
        });

        assertThat(browser.open().contains("count")).isFalse();
    }

    @Test
    void an_attribute_of_another_type_is_not_popped() {
        browser.visit(visit -> visit.put("count", "three"));

        browser.visit(visit -> assertThatThrownBy(() -> visit.pop(COUNT)).hasMessageContaining("count"));

        assertThat(browser.open().text("count")).contains("three");
    }

    @Test
    void a_supplier_is_asked_only_for_an_attribute_that_is_missing() {
        AtomicInteger asked = new AtomicInteger();

        browser.visit(visit -> {
            assertThat(visit.getOrPut("id", Integer.class, asked::incrementAndGet)).isEqualTo(1);
            assertThat(visit.getOrPut("id", Integer.class, asked::incrementAndGet)).isEqualTo(1);
        });

        assertThat(browser.open().getOrPut("id", Integer.class, asked::incrementAndGet)).isEqualTo(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_type_that_does_not_fit_is_refused_by_name() {
        browser.visit(visit -> visit.put("count", "three"));

        assertThatThrownBy(() -> browser.open().get("count", Integer.class))
                .isInstanceOf(AttributeTypeException.class)
                .hasMessageContaining("count")
                .hasMessageNotContaining("three");
    }

    @Test
    void an_update_of_a_value_that_this_visit_put_is_made_once() {
        browser.visit(visit -> {
            visit.put("count", 10);
            visit.update("count", Integer.class, VisitAttributesTest::next);
            visit.update("count", Integer.class, VisitAttributesTest::next);
        });

        assertThat(browser.open().get(COUNT)).contains(12);
    }

    @Test
    void a_function_that_throws_changes_nothing() {
        browser.visit(visit -> visit.put("count", 3));

        browser.visit(visit -> assertThatThrownBy(() -> visit.update(COUNT, count -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no"));

        assertThat(browser.open().get(COUNT)).contains(3);
    }

    private static int next(Optional<Integer> count) {
        return count.orElse(0) + 1;
    }
}
