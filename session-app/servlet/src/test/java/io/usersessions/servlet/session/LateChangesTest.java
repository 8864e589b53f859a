package io.usersessions.servlet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.UserId;
import io.usersessions.servlet.local.Transient;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Work on a session after the response began, and after the request. */
class LateChangesTest {
    private final TrialRequests requests = new TrialRequests();

    @Test
    void what_is_put_after_the_response_began_is_stored_at_the_end_of_the_request() {
        TrialRequests.Request request = requests.request();
        HttpSession session = request.begun();
        request.close();

        session.setAttribute("late", "value");
        request.finish();

        assertThat(requests.request().found().getAttribute("late")).isEqualTo("value");
    }

    @Test
    void a_list_that_changes_after_the_response_began_is_stored_as_it_is_then() {
        List<String> cart = new ArrayList<>();
        TrialRequests.Request request = requests.request();
        request.begun().setAttribute("cart", cart);
        cart.add("first");
        request.close();

        cart.add("second");
        request.finish();

        assertThat(requests.request().found().getAttribute("cart")).isEqualTo(List.of("first", "second"));
    }

    @Test
    void an_end_after_the_response_began_ends_the_session() {
        requests.request(TrialRequests.Request::begun);
        TrialRequests.Request request = requests.request();
        HttpSession session = request.found();
        request.close();

        session.invalidate();
        request.finish();

        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void a_session_that_ended_elsewhere_meanwhile_takes_no_late_change() {
        requests.request(TrialRequests.Request::begun);
        TrialRequests.Request request = requests.request();
        HttpSession session = request.found();
        request.close();
        requests.elsewhere().request(other -> other.found().invalidate());

        assertThatThrownBy(() -> session.setAttribute("late", "value")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_changes_when_the_request_is_over_is_stored_at_once() {
        TrialRequests.Request request = requests.request();
        HttpSession session = request.begun();
        request.close();
        request.finish();

        session.setAttribute("later", "value");
        assertThat(requests.request().found().getAttribute("later")).isEqualTo("value");

        session.removeAttribute("later");
        session.setAttribute("framework.state", "kept");
        assertThat(requests.request().found().getAttribute("later")).isNull();
        assertThat(requests.request().found().getAttribute("framework.state")).isEqualTo("kept");

        session.invalidate();
        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void an_interval_that_is_set_when_the_request_is_over_is_stored_at_once() {
        TrialRequests.Request request = requests.request();
        HttpSession session = request.begun();
        request.close();
        request.finish();

        session.setMaxInactiveInterval(600);

        assertThat(requests.request().found().getMaxInactiveInterval()).isEqualTo(600);
    }

    @Test
    void what_changes_after_the_work_of_an_accessor_is_stored_at_once() {
        TrialRequests.Request request = requests.request();
        Consumer<Consumer<HttpSession>> accessor = Later.on(request.begun());
        request.close();
        List<HttpSession> kept = new ArrayList<>();
        accessor.accept(kept::add);

        kept.get(0).setAttribute("later", 5);

        assertThat(requests.request().found().getAttribute("later")).isEqualTo(5);
    }

    @Test
    void an_accessor_reaches_the_session_after_the_request() {
        TrialRequests.Request request = requests.request();
        Consumer<Consumer<HttpSession>> accessor = Later.on(request.begun());
        request.close();
        request.finish();

        accessor.accept(session -> session.setAttribute("later", 5));

        assertThat(requests.request().found().getAttribute("later")).isEqualTo(5);
        accessor.accept(session -> assertThat(session.getAttribute("later")).isEqualTo(5));
    }

    @Test
    void an_accessor_within_its_request_reaches_the_session_of_the_request() {
        TrialRequests.Request request = requests.request();
        HttpSession session = request.begun();

        Later.on(session).accept(found -> assertThat(found).isSameAs(session));
    }

    @Test
    void an_accessor_of_a_session_that_ended_is_refused() {
        TrialRequests.Request request = requests.request();
        Consumer<Consumer<HttpSession>> accessor = Later.on(request.begun());
        request.close();
        requests.request(other -> other.found().invalidate());

        assertThatThrownBy(() -> accessor.accept(session -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_session_that_ended_has_no_accessor() {
        HttpSession session = requests.request().begun();
        session.invalidate();

        assertThatThrownBy(() -> Later.on(session))
                .isInstanceOfAny(IllegalStateException.class, TestAbortedException.class);
    }

    @Test
    void work_that_fails_stores_nothing() {
        TrialRequests.Request request = requests.request();
        Consumer<Consumer<HttpSession>> accessor = Later.on(request.begun());
        request.close();

        assertThatThrownBy(() -> accessor.accept(session -> {
                    session.setAttribute("half", "done");
                    throw new IllegalArgumentException("stop");
                }))
                .hasMessage("stop");

        assertThat(requests.request().found().getAttribute("half")).isNull();
    }

    @Test
    void a_holder_is_kept_on_this_node_only() {
        Object content = new Object();
        requests.request(request -> request.begun().setAttribute("wizard", Transient.of(content)));

        assertThat(requests.request().found().getAttribute("wizard")).isEqualTo(Transient.of(content));
        assertThat(requests.request().found().getAttributeNames().asIterator())
                .toIterable()
                .containsExactly("wizard");
        assertThat(requests.elsewhere().request().found().getAttribute("wizard"))
                .isNull();
    }

    @Test
    void a_holder_follows_a_sign_in_but_never_to_another_user() {
        Transient<Object> holder = Transient.of(new Object());
        requests.request(request -> {
            request.begun().setAttribute("wizard", holder);
            request.visit.signIn(new UserId("ada"));
            assertThat(request.found().getAttribute("wizard")).isEqualTo(holder);
        });
        assertThat(requests.request().found().getAttribute("wizard")).isEqualTo(holder);

        requests.request(request -> {
            assertThat(request.found().getAttribute("wizard")).isEqualTo(holder);
            request.visit.signIn(new UserId("bob"));
            assertThat(request.found().getAttribute("wizard")).isNull();
        });
        assertThat(requests.request().found().getAttribute("wizard")).isNull();
    }

    @Test
    void an_attribute_of_a_framework_is_kept_without_a_holder() {
        Object content = new Object();
        requests.request(request -> {
            request.begun().setAttribute("framework.state", content);
            assertThat(request.found().getAttribute("framework.state")).isSameAs(content);
        });

        assertThat(requests.request().found().getAttribute("framework.state")).isSameAs(content);
        assertThat(requests.elsewhere().request().found().getAttribute("framework.state"))
                .isNull();
    }

    @Test
    void a_holder_of_a_failed_request_is_not_kept() {
        requests.request(TrialRequests.Request::begun);
        TrialRequests.Request failed = requests.request();
        failed.found().setAttribute("wizard", Transient.of(new Object()));
        requests.trial.sessions().abandon(failed.visit);
        failed.session.failed();
        failed.finish();

        assertThat(requests.request().found().getAttribute("wizard")).isNull();
    }

    @Test
    void a_holder_ends_with_its_session() {
        requests.request(request -> request.begun().setAttribute("wizard", Transient.of(new Object())));
        requests.request(request -> request.found().invalidate());

        assertThat(requests.memory.size()).isZero();
    }

    @Test
    void a_stored_value_takes_the_place_of_a_holder_and_back() {
        requests.request(request -> request.begun().setAttribute("a", Transient.of(new Object())));
        requests.request(request -> request.found().setAttribute("a", "text"));
        requests.request(
                request -> assertThat(request.found().getAttribute("a")).isEqualTo("text"));

        Transient<Object> holder = Transient.of(new Object());
        requests.request(request -> request.found().setAttribute("a", holder));

        assertThat(requests.request().found().getAttribute("a")).isEqualTo(holder);
        requests.request(request -> request.found().removeAttribute("a"));
        assertThat(requests.request().found().getAttribute("a")).isNull();
    }
}
