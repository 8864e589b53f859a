package io.usersessions.servlet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.trial.TrialSessions;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
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
        RequestVisit closing = new RequestVisit(trial.sessions(), CookieFormat.secure(), List.of(), visit);

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
        RequestVisit closing = new RequestVisit(trial.sessions(), CookieFormat.secure(), List.of(), visit);

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
