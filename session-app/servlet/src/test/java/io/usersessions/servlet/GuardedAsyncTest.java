package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionValue;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardedAsyncTest {
    private static final int SHORT = 50;

    /** Answers a long poll that had no news. */
    private record Answering(String text) implements QuietListener {
        @Override
        public void onTimeout(AsyncEvent event) throws IOException {
            event.getAsyncContext().getResponse().getWriter().print(text);
            event.getAsyncContext().complete();
        }
    }

    private static AsyncContext waiting(HttpServletRequest request) {
        AsyncContext async = request.startAsync();
        async.setTimeout(SHORT);
        return async;
    }

    @Test
    void a_listener_can_answer_a_timeout_of_a_page_that_has_nothing_to_do_with_sessions() throws Exception {
        try (Site site = new Site()
                .with("/poll", (request, response) -> waiting(request).addListener(new Answering("nothing new")))
                .open()) {
            Answer answer = site.get("/poll");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("nothing new");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(answer.headers("Vary")).isEmpty();
        }
    }

    @Test
    void what_was_put_before_a_timeout_is_stored_if_a_listener_answers_it() throws Exception {
        try (Site site = new Site()
                .with("/poll", (request, response) -> {
                    SessionFilter.visitOf(request).put("color", SessionValue.of("blue"));
                    waiting(request).addListener(new Answering("nothing new"));
                })
                .open()) {
            Answer answer = site.get("/poll");

            assertThat(answer.body()).contains("nothing new");
            assertThat(site.get("/color", "Cookie: " + answer.cookie()).body()).contains("blue");
        }
    }

    @Test
    void a_sign_in_survives_a_timeout_that_a_listener_answers_with_no_content() throws Exception {
        try (Site site = new Site()
                .with("/poll", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    waiting(request).addListener(new QuietListener() {
                        @Override
                        public void onTimeout(AsyncEvent event) {
                            response.setStatus(204);
                            event.getAsyncContext().complete();
                        }
                    });
                })
                .open()) {
            Answer answer = site.get("/poll");

            assertThat(answer.status()).isEqualTo(204);
            assertThat(site.get("/who", "Cookie: " + answer.cookie()).body()).contains("ada");
        }
    }

    @Test
    void a_listener_can_dispatch_a_timeout_to_a_page_that_changes_the_session() throws Exception {
        try (Site site = new Site()
                .with(
                        "/blue",
                        (request, response) -> SessionFilter.visitOf(request).put("color", SessionValue.of("blue")))
                .with(
                        "/poll",
                        (request, response) -> waiting(request).addListener(new QuietListener() {
                            @Override
                            public void onTimeout(AsyncEvent event) {
                                event.getAsyncContext().dispatch("/blue");
                            }
                        }))
                .open()) {
            Answer answer = site.get("/poll");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(site.get("/color", "Cookie: " + answer.cookie()).body()).contains("blue");
        }
    }

    @Test
    void a_listener_that_fails_hides_the_timeout_neither_from_the_next_one_nor_from_the_visit() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        try (Site site = new Site()
                .withoutErrorPage()
                .with("/poll", (request, response) -> {
                    SessionFilter.visitOf(request).signOut();
                    AsyncContext async = waiting(request);
                    async.addListener(new QuietListener() {
                        @Override
                        public void onTimeout(AsyncEvent event) throws IOException {
                            throw new IOException("a listener is broken");
                        }
                    });
                    async.addListener(new QuietListener() {
                        @Override
                        public void onTimeout(AsyncEvent event) {
                            events.add("timeout");
                        }
                    });
                })
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/poll", cookie);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(events).containsExactly("timeout");
            assertThat(site.get("/who", cookie).body()).contains("nobody");
        }
    }

    @Test
    void a_listener_that_answers_an_error_does_not_store_what_was_put() throws Exception {
        List<Throwable> events = new CopyOnWriteArrayList<>();
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    AsyncContext async = request.startAsync();
                    async.setTimeout(0);
                    async.addListener(new QuietListener() {
                        @Override
                        public void onError(AsyncEvent event) {
                            events.add(event.getThrowable());
                            response.setStatus(200);
                            event.getAsyncContext().complete();
                        }
                    });
                })
                .behind((request, response, chain) -> {
                    chain.doFilter(request, response);
                    if (request.isAsyncStarted()) {
                        throw new IllegalStateException("broken outside");
                    }
                })
                .open()) {
            Answer answer = site.get("/page");

            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(events).singleElement().isInstanceOf(IllegalStateException.class);
            assertThat(site.store.calls()).isEmpty();
        }
    }

    @Test
    void a_listener_is_given_the_request_and_the_response_it_was_added_with() throws Exception {
        List<AsyncEvent> events = new CopyOnWriteArrayList<>();
        CountDownLatch completed = new CountDownLatch(2);
        QuietListener listener = new QuietListener() {
            @Override
            public void onComplete(AsyncEvent event) {
                events.add(event);
                completed.countDown();
            }
        };
        List<Object> given = new CopyOnWriteArrayList<>();
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    given.addAll(List.of(request, response, async));
                    async.addListener(listener);
                    async.addListener(listener, request, response);
                    async.complete();
                })
                .open()) {
            site.get("/page");

            assertThat(completed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(events.get(0).getSuppliedRequest()).isNull();
            assertThat(events.get(0).getSuppliedResponse()).isNull();
            assertThat(events.get(1).getSuppliedRequest()).isSameAs(given.get(0));
            assertThat(events.get(1).getSuppliedResponse()).isSameAs(given.get(1));
            assertThat(events)
                    .allSatisfy(event -> assertThat(event.getAsyncContext()).isSameAs(given.get(2)));
        }
    }

    @Test
    void a_cycle_has_one_context_however_it_is_asked_for() throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    response.getWriter().print("same: " + (async == request.getAsyncContext()));
                    async.complete();
                })
                .open()) {
            assertThat(site.get("/page").body()).contains("same: true");
        }
    }

    @Test
    void the_listeners_of_a_cycle_are_notified_of_the_next_cycle_and_of_nothing_after_it() throws Exception {
        List<String> events = new CopyOnWriteArrayList<>();
        CountDownLatch completed = new CountDownLatch(1);
        try (Site site = new Site()
                .with("/first", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.addListener(new Recording("first", events, completed));
                    async.dispatch("/second");
                })
                .with("/second", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    AsyncContext async = request.startAsync();
                    events.add("second begun " + (async == request.getAsyncContext()));
                    async.complete();
                })
                .open()) {
            Answer answer = site.get("/first");

            assertThat(completed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(answer.headers("Set-Cookie")).hasSize(1);
            assertThat(events).containsExactly("first is notified of a start", "second begun true", "second completed");
        }
    }

    /** Records its events, and lets another listener start the next cycle. */
    private record Recording(String name, List<String> events, CountDownLatch completed) implements QuietListener {
        @Override
        public void onStartAsync(AsyncEvent event) {
            events.add(name + " is notified of a start");
            event.getAsyncContext().addListener(new Recording("second", events, completed));
        }

        @Override
        public void onComplete(AsyncEvent event) {
            events.add(name + " completed");
            completed.countDown();
        }
    }

    @Test
    void a_timeout_of_a_later_cycle_is_guarded_as_well() throws Exception {
        try (Site site = new Site()
                .with("/first", (request, response) -> request.startAsync().dispatch("/second"))
                .with("/second", (request, response) -> {
                    SessionFilter.visitOf(request).signOut();
                    waiting(request);
                })
                .withoutErrorPage()
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer answer = site.get("/first", cookie);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(site.get("/who", cookie).body()).contains("nobody");
        }
    }

    @Test
    void request_and_response_are_original_unless_the_application_wraps_them() throws Exception {
        try (Site site = new Site()
                .with("/without", (request, response) -> complete(request.startAsync(), response))
                .with("/same", (request, response) -> complete(request.startAsync(request, response), response))
                .with("/wrapped", (request, response) -> {
                    HttpServletRequest wrapped = new HttpServletRequestWrapper(request);
                    complete(request.startAsync(wrapped, response), response);
                })
                .open()) {
            assertThat(site.get("/without").body()).contains("original: true");
            assertThat(site.get("/same").body()).contains("original: true");
            assertThat(site.get("/wrapped").body()).contains("original: false");
        }
    }

    private static void complete(AsyncContext async, HttpServletResponse response) throws IOException {
        response.getWriter().print("original: " + async.hasOriginalRequestAndResponse());
        async.complete();
    }

    @Test
    void a_cycle_that_was_begun_outside_the_filter_is_guarded_once_the_page_asks_for_it() throws Exception {
        try (Site site = new Site()
                .with("/page", (request, response) -> {
                    SessionFilter.visitOf(request).signIn(Site.ADA);
                    request.getAsyncContext().complete();
                })
                .behind((request, response, chain) -> {
                    request.startAsync();
                    chain.doFilter(request, response);
                })
                .open()) {
            assertThat(site.get("/page").headers("Set-Cookie")).hasSize(1);
        }
    }
}
