package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several threads of one request, and several {@link Sessions}. */
class VisitThreadsTest {
    private final Stage stage = new Stage();

    @Test
    void while_the_store_works_another_thread_can_look() throws Exception {
        SlowReplace slow = new SlowReplace();
        Browser browser = Browser.of(stage.builder(slow).build());
        browser.visit(visit -> visit.put("a", 1));
        Visit visit = browser.open();
        visit.put("b", 2);

        CompletableFuture<KeyInstruction> closing = CompletableFuture.supplyAsync(() -> browser.close(visit));
        assertThat(slow.begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Integer> looking =
                CompletableFuture.supplyAsync(() -> visit.names().size()
                        + (visit.isLoaded() ? 0 : 9)
                        + (visit.toString().isEmpty() ? 9 : 0));

        assertThat(looking.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        assertThat(closing).isNotDone();
        slow.mayEnd.countDown();
        assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo(new KeyInstruction.Keep());
    }

    @Test
    void a_change_while_the_visit_is_closed_waits_and_is_refused() throws Exception {
        SlowReplace slow = new SlowReplace();
        Browser browser = Browser.of(stage.builder(slow).build());
        browser.visit(visit -> visit.put("a", 1));
        Visit visit = browser.open();
        visit.put("b", 2);

        CompletableFuture<KeyInstruction> closing = CompletableFuture.supplyAsync(() -> browser.close(visit));
        assertThat(slow.begun.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> visit.put("c", 3));
        slow.mayEnd.countDown();

        assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(closing.get(10, TimeUnit.SECONDS)).isEqualTo(new KeyInstruction.Keep());
    }

    @Test
    void a_visit_of_another_sessions_is_not_closed() {
        Sessions one = stage.sessions();
        Sessions other = stage.sessions();
        Visit visit = one.open(Client.UNKNOWN);
        visit.put("a", 1);

        assertThatThrownBy(() -> other.close(visit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another Sessions");
        assertThatThrownBy(() -> other.abandon(visit)).isInstanceOf(IllegalArgumentException.class);

        assertThat(one.close(visit)).isInstanceOf(KeyInstruction.Send.class);
    }

    /** Works until a test lets it end. */
    private final class SlowReplace extends ForwardingRepository {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);

        SlowReplace() {
            super(stage.store);
        }

        @Override
        public Replacement replace(StoredSession next, long expectedVersion) {
            begun.countDown();
            try {
                assertThat(mayEnd.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return super.replace(next, expectedVersion);
        }
    }
}
