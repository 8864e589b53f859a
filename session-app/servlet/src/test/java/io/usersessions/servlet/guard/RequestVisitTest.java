package io.usersessions.servlet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.trial.TrialSessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.attribute.AttributeValues;
import io.usersessions.servlet.session.HttpSessions;
import io.usersessions.servlet.session.NodeMemory;
import io.usersessions.servlet.session.SessionListeners;
import io.usersessions.servlet.session.SessionOfRequest;
import io.usersessions.servlet.transport.CookieTransport;
import io.usersessions.servlet.transport.KeyExchange;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestVisitTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final TrialSessions trial = new TrialSessions(parts -> parts.events(event -> work()));

    /** Works within the closing of a visit until the test lets it end. */
    private void work() {
        begun.countDown();
        try {
            assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void while_a_visit_is_closed_another_thread_can_look_at_it() throws Exception {
        Visit visit = trial.visit();
        visit.put("theme", "dark");
        RequestVisit closing = requestVisit(visit);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> closing.closeBefore(committed(), 200));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Boolean> look = CompletableFuture.supplyAsync(closing::isClosed);

        assertThat(look.get(5, TimeUnit.SECONDS)).isFalse();
        mayEnd.countDown();
        closed.get(10, TimeUnit.SECONDS);
        assertThat(closing.isClosed()).isTrue();
    }

    @Test
    void no_monitor_is_held_while_a_visit_is_closed() throws Exception {
        Visit visit = trial.visit();
        visit.put("theme", "dark");
        RequestVisit closing = requestVisit(visit);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> closing.closeBefore(committed(), 200));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Boolean> monitor = CompletableFuture.supplyAsync(() -> {
            synchronized (closing) {
                return closed.isDone();
            }
        });

        assertThat(monitor.get(5, TimeUnit.SECONDS)).isFalse();
        mayEnd.countDown();
        closed.get(10, TimeUnit.SECONDS);
    }

    /** A visit that was opened by a request without a key. */
    private RequestVisit requestVisit(Visit visit) {
        KeyExchange exchange = new CookieTransport(CookieFormat.secure()).exchangeOf(withoutHeaders());
        RequestVisit opened = new RequestVisit(() ->
                new OpenedVisit(trial.sessions(), exchange, visit.client(), visit, over(visit), ClearedData.NOTHING));
        assertThat(opened.visit()).isSameAs(visit);
        return opened;
    }

    private SessionOfRequest over(Visit visit) {
        HttpSessions http = new HttpSessions(
                trial.sessions(),
                AttributeValues.of(AttributeTypes.builder().build()),
                new SessionListeners(List.of()),
                name -> false,
                new NodeMemory(trial.clock()));
        return http.of(visit, List.of(), noContext());
    }

    private static ServletContext noContext() {
        return (ServletContext) Proxy.newProxyInstance(
                RequestVisitTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, args) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static HttpServletRequest withoutHeaders() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestVisitTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> Collections.emptyEnumeration());
    }

    /** A response whose headers have left. */
    private static HttpServletResponse committed() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                RequestVisitTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("isCommitted")) {
                        return true;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
