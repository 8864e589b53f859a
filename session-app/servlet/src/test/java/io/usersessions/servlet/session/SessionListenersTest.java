package io.usersessions.servlet.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.servlet.local.Transient;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of what, and in which order. */
class SessionListenersTest {
    private final List<String> told = new ArrayList<>();
    private final TrialRequests requests = new TrialRequests(new Told("1"), new Told("2"));

    /** Writes down what it is told, with what it can see at that moment. */
    private final class Told implements HttpSessionListener, HttpSessionAttributeListener, HttpSessionIdListener {
        private final String name;

        Told(String name) {
            this.name = name;
        }

        @Override
        public void sessionCreated(HttpSessionEvent event) {
            told.add(name + " created");
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            told.add(name + " destroyed with " + event.getSession().getAttribute("a"));
        }

        @Override
        public void attributeAdded(HttpSessionBindingEvent event) {
            told.add(name + " added " + event.getName() + " " + event.getValue());
        }

        @Override
        public void attributeReplaced(HttpSessionBindingEvent event) {
            told.add(name + " replaced " + event.getName() + " " + event.getValue());
        }

        @Override
        public void attributeRemoved(HttpSessionBindingEvent event) {
            told.add(name + " removed " + event.getName() + " " + event.getValue());
        }

        @Override
        public void sessionIdChanged(HttpSessionEvent event, String before) {
            told.add(name + " id " + before.equals(event.getSession().getId()));
        }
    }

    /** An attribute that is told of its binding. */
    private final class Bound implements HttpSessionBindingListener {
        private final String name;

        Bound(String name) {
            this.name = name;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            told.add(name + " bound before it is there: " + (event.getSession().getAttribute("a") == null));
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            told.add(name + " unbound");
        }
    }

    @Test
    void a_session_is_announced_once_and_its_end_in_reverse_order() {
        TrialRequests.Request request = requests.request();
        HttpSession session = request.begun();
        request.begun();
        session.invalidate();

        assertThat(told).containsExactly("1 created", "2 created", "2 destroyed with null", "1 destroyed with null");
    }

    @Test
    void a_session_that_is_found_is_not_announced() {
        requests.request(TrialRequests.Request::begun);
        told.clear();

        requests.request(TrialRequests.Request::begun);

        assertThat(told).isEmpty();
    }

    @Test
    void attributes_are_announced_with_the_value_before() {
        HttpSession session = requests.request().begun();
        told.clear();

        session.setAttribute("a", "x");
        session.setAttribute("a", "y");
        session.removeAttribute("a");
        session.removeAttribute("a");
        session.setAttribute("b", null);

        assertThat(told)
                .containsExactly(
                        "1 added a x",
                        "2 added a x",
                        "1 replaced a x",
                        "2 replaced a x",
                        "1 removed a y",
                        "2 removed a y");
    }

    @Test
    void the_end_removes_each_attribute_after_the_announcement() {
        requests.request(first -> first.begun().setAttribute("a", "x"));
        told.clear();

        requests.request(second -> second.found().invalidate());

        assertThat(told).containsExactly("2 destroyed with x", "1 destroyed with x", "1 removed a x", "2 removed a x");
    }

    @Test
    void a_new_key_is_announced_under_the_same_id_and_a_sign_in_under_another() {
        TrialRequests.Request request = requests.request();
        request.begun();
        told.clear();

        request.session.changeKey(false);
        request.visit.signIn(new UserId("ada"));
        request.close();

        assertThat(told).containsExactly("1 id true", "2 id true", "1 id false", "2 id false");
    }

    @Test
    void a_value_is_bound_before_it_is_there_and_unbound_when_another_takes_its_place() {
        TrialRequests plain = new TrialRequests();
        HttpSession session = plain.request().begun();
        Bound one = new Bound("one");

        session.setAttribute("a", Transient.of(one));
        session.setAttribute("a", Transient.of(one));
        session.setAttribute("a", Transient.of(new Bound("other")));
        session.removeAttribute("a");

        assertThat(told)
                .containsExactly(
                        "one bound before it is there: true",
                        "other bound before it is there: false",
                        "one unbound",
                        "other unbound");
    }

    @Test
    void a_value_is_unbound_at_the_end_of_its_session() {
        TrialRequests plain = new TrialRequests();
        plain.request(first -> first.begun().setAttribute("a", Transient.of(new Bound("one"))));
        told.clear();

        plain.request(second -> second.found().invalidate());

        assertThat(told).containsExactly("one unbound");
    }

    /** Fails whatever it is told. */
    private static final class Failing
            implements HttpSessionListener,
                    HttpSessionAttributeListener,
                    HttpSessionIdListener,
                    HttpSessionBindingListener {
        @Override
        public void sessionCreated(HttpSessionEvent event) {
            throw new IllegalStateException("created");
        }

        @Override
        public void sessionDestroyed(HttpSessionEvent event) {
            throw new AssertionError("destroyed");
        }

        @Override
        public void attributeAdded(HttpSessionBindingEvent event) {
            throw new IllegalStateException("added");
        }

        @Override
        public void attributeRemoved(HttpSessionBindingEvent event) {
            throw new IllegalStateException("removed");
        }

        @Override
        public void sessionIdChanged(HttpSessionEvent event, String before) {
            throw new IllegalStateException("id");
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            throw new IllegalStateException("bound");
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            throw new IllegalStateException("unbound");
        }
    }

    @Test
    void a_listener_that_fails_changes_nothing() {
        TrialRequests failing = new TrialRequests(new Failing(), new Told("next"));
        failing.request(first -> {
            first.begun().setAttribute("a", "x");
            first.begun().setAttribute("b", Transient.of(new Failing()));
        });
        failing.request(second -> {
            assertThat(second.found().getAttribute("a")).isEqualTo("x");
            second.found().invalidate();
        });

        assertThat(failing.request().session.ifAny()).isNull();
        assertThat(told).contains("next created", "next added a x", "next removed a x", "next destroyed with x");
        assertThat(failing.logged).isNotEmpty().allMatch(line -> line.contains(Failing.class.getName()));
    }
}
