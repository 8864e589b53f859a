package io.usersessions.servlet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.UserId;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session is, without its attributes. */
class HttpSessionTest {
    private static final int THIRTY_DAYS = 30 * 24 * 60 * 60;

    private final TrialRequests requests = new TrialRequests();

    @Test
    void a_session_is_new_in_its_first_request_only() {
        requests.request(first -> assertThat(first.begun().isNew()).isTrue());

        assertThat(requests.request().begun().isNew()).isFalse();
    }

    @Test
    void looking_for_a_session_begins_none() {
        requests.request(first -> assertThat(first.session.ifAny()).isNull());

        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void two_calls_give_the_same_object() {
        TrialRequests.Request request = requests.request();

        assertThat(request.begun()).isSameAs(request.begun()).isSameAs(request.found());
    }

    @Test
    void the_id_is_the_public_handle_and_stays_between_requests() {
        TrialRequests.Request first = requests.request();
        String id = first.begun().getId();
        first.close();

        assertThat(id).isEqualTo(first.visit.session().id().toString()).hasSize(22);
        assertThat(requests.request().found().getId()).isEqualTo(id);
    }

    @Test
    void a_new_session_was_last_accessed_at_its_creation() {
        HttpSession session = requests.request().begun();

        assertThat(session.getLastAccessedTime())
                .isEqualTo(session.getCreationTime())
                .isEqualTo(requests.trial.clock().instant().toEpochMilli());
    }

    @Test
    void the_last_access_is_that_of_the_request_before() {
        requests.request(TrialRequests.Request::begun);
        long begin = requests.trial.clock().instant().toEpochMilli();
        requests.trial.clock().advance(Duration.ofMinutes(5));
        requests.request(TrialRequests.Request::found);
        requests.trial.clock().advance(Duration.ofMinutes(5));

        HttpSession third = requests.request().found();

        assertThat(third.getCreationTime()).isEqualTo(begin);
        assertThat(third.getLastAccessedTime())
                .isEqualTo(begin + Duration.ofMinutes(5).toMillis());
    }

    @Test
    void the_interval_is_the_idle_timeout_and_is_kept() {
        requests.request(first -> {
            assertThat(first.begun().getMaxInactiveInterval())
                    .isEqualTo((int) first.visit.session().lifetime().idle().toSeconds());
            first.begun().setMaxInactiveInterval(600);
        });

        assertThat(requests.request().found().getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void a_session_ends_when_its_interval_is_over() {
        requests.request(first -> first.begun().setMaxInactiveInterval(600));
        requests.trial.clock().advance(Duration.ofSeconds(599));
        assertThat(requests.request().session.ifAny()).isNotNull();

        requests.trial.clock().advance(Duration.ofSeconds(1));

        assertThat(requests.request().session.ifAny()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void an_interval_without_an_end_lasts_until_the_absolute_end(int seconds) {
        requests.request(first -> {
            first.visit.lasting(Lifetime.of(Duration.ofHours(1), Duration.ofDays(30)));
            first.begun().setMaxInactiveInterval(seconds);
        });
        requests.trial.clock().advance(Duration.ofDays(30).minusSeconds(1));
        TrialRequests.Request last = requests.request();

        assertThat(last.found().getMaxInactiveInterval()).isEqualTo(THIRTY_DAYS);
        requests.trial.clock().advance(Duration.ofSeconds(1));
        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void changing_the_id_replaces_the_key_at_once_and_keeps_the_attributes() {
        requests.request(first -> first.begun().setAttribute("cart", "full"));
        TrialRequests planted = requests.elsewhere();

        requests.request(second -> second.session.changeKey(false));

        assertThat(requests.request().found().getAttribute("cart")).isEqualTo("full");
        assertThat(planted.request().session.ifAny()).isNull();
    }

    @Test
    void without_a_session_no_id_can_be_changed() {
        SessionOfRequest none = requests.request().session;

        assertThatThrownBy(() -> none.changeKey(false)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_session_begins_after_the_response_began() {
        SessionOfRequest none = requests.request().session;

        assertThatThrownBy(() -> none.orBegun(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("earlier");
    }

    static List<Consumer<HttpSession>> refused_after_the_end() {
        return List.of(
                HttpSession::invalidate,
                HttpSession::getCreationTime,
                HttpSession::getLastAccessedTime,
                HttpSession::isNew,
                HttpSession::getAttributeNames,
                session -> session.getAttribute("a"),
                session -> session.setAttribute("a", "b"),
                session -> session.setAttribute("a", null),
                session -> session.removeAttribute("a"));
    }

    @ParameterizedTest
    @MethodSource("refused_after_the_end")
    void a_session_that_ended_refuses_what_the_specification_says(Consumer<HttpSession> call) {
        HttpSession session = requests.request().begun();
        session.invalidate();

        assertThatThrownBy(() -> call.accept(session)).isInstanceOf(IllegalStateException.class);
    }

    static List<Consumer<HttpSession>> allowed_after_the_end() {
        return List.of(
                HttpSession::getId,
                HttpSession::getServletContext,
                HttpSession::getMaxInactiveInterval,
                session -> session.setMaxInactiveInterval(5));
    }

    @ParameterizedTest
    @MethodSource("allowed_after_the_end")
    void a_session_that_ended_allows_what_the_specification_says(Consumer<HttpSession> call) {
        HttpSession session = requests.request().begun();
        session.invalidate();

        assertThatCode(() -> call.accept(session)).doesNotThrowAnyException();
    }

    @Test
    void the_id_of_a_session_that_ended_is_still_its_own() {
        HttpSession session = requests.request().begun();
        String id = session.getId();

        session.invalidate();

        assertThat(session.getId()).isEqualTo(id);
    }

    @Test
    void a_session_that_begins_after_an_end_is_new_and_empty() {
        requests.request(first -> first.begun().setAttribute("cart", "full"));
        requests.request(second -> {
            HttpSession before = second.found();
            before.invalidate();
            assertThat(second.session.ifAny()).isNull();
            HttpSession next = second.begun();
            assertThat(next.isNew()).isTrue();
            assertThat(next.getId()).isNotEqualTo(before.getId());
            assertThat(next.getAttribute("cart")).isNull();
        });

        assertThat(requests.request().found().isNew()).isFalse();
    }

    @Test
    void what_begins_and_ends_in_one_request_leaves_nothing() {
        requests.request(first -> first.begun().invalidate());

        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void a_session_that_began_in_a_failed_request_is_not_stored() {
        TrialRequests.Request failed = requests.request();
        failed.begun().setAttribute("cart", "full");
        requests.trial.sessions().abandon(failed.visit);
        failed.session.failed();

        failed.found().setAttribute("error page", "shown");
        failed.finish();

        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void a_sign_in_by_the_visit_keeps_the_session_under_its_next_id() {
        requests.request(first -> first.begun().setAttribute("cart", "full"));
        TrialRequests.Request second = requests.request();
        HttpSession session = second.found();
        String before = session.getId();

        second.visit.signIn(new UserId("ada"));

        assertThat(session.getAttribute("cart")).isEqualTo("full");
        assertThat(session.getId())
                .isNotEqualTo(before)
                .isEqualTo(second.found().getId());
        assertThat(second.found()).isSameAs(session);
    }

    @Test
    void a_sign_out_by_the_visit_ends_the_session() {
        requests.request(first -> first.begun().setAttribute("cart", "full"));
        TrialRequests.Request second = requests.request();
        HttpSession session = second.found();

        second.visit.signOut();

        assertThatThrownBy(() -> session.getAttribute("cart")).isInstanceOf(IllegalStateException.class);
        assertThat(second.session.ifAny()).isNull();
    }

    @Test
    void attributes_of_a_visit_are_a_session_without_asking_for_one() {
        requests.request(first -> first.visit.put("cart", Map.of("a", 1L, "b", 2L)));

        assertThat(requests.request().found().getAttributeNames().nextElement()).isEqualTo("cart");
    }

    @Test
    void nothing_of_the_key_is_printed() {
        assertThat(requests.request().begun().toString()).matches("HttpSession\\[[\\w-]{22}]");
    }
}
