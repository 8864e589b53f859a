package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.throttle.LineLimits;
import io.usersessions.domain.throttle.SignInLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three hundred sign-ins at the same time: those beyond the limit fail at once, and no other request waits. */
class SignInFloodTest {
    private static final int PLACES = 4;
    private static final int FLOOD = 300;

    private final SignInLine line = SignInLine.of(new LineLimits(PLACES, PLACES, PLACES));
    private final CountDownLatch entered = new CountDownLatch(PLACES);
    private final CountDownLatch mayGo = new CountDownLatch(1);
    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void letGo() {
        mayGo.countDown();
        clients.shutdownNow();
    }

    private Optional<UserId> slowly(String name, char[] password) {
        entered.countDown();
        try {
            mayGo.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return new String(password).equals("engine") ? Optional.of(new UserId(name)) : Optional.empty();
    }

    private static Accounts authenticating(BiFunction<String, char[], Optional<UserId>> check) {
        return new Accounts() {
            @Override
            public Optional<UserId> authenticate(String name, char[] password) {
                return check.apply(name, password);
            }

            @Override
            public Optional<Instant> passwordSince(String name) {
                return Optional.of(Instant.EPOCH);
            }

            @Override
            public Optional<String> nameOf(UserId user) {
                return Optional.of(user.value());
            }
        };
    }

    @Test
    void a_sign_in_beyond_the_limit_fails_at_once_and_no_other_request_waits() throws Exception {
        try (TestSite site = new TestSite(SiteSettings.usual(), authenticating(this::slowly), line)) {
            List<Future<Answer>> waiting = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                waiting.add(clients.submit(() -> site.browser().signIn("ada", "engine")));
            }
            entered.await();

            List<Future<Answer>> flood = new ArrayList<>();
            for (int i = 0; i < FLOOD - PLACES; i++) {
                flood.add(clients.submit(() -> site.browser().signIn("ada", "engine")));
            }

            for (Future<Answer> refused : flood) {
                assertThat(refused.get().status()).isEqualTo(503);
                assertThat(refused.get().headers("Retry-After")).containsExactly("1");
                assertThat(refused.get().json().get("detail").asString()).contains("signing in", "Try again");
                assertThat(refused.get().headers("Set-Cookie")).isEmpty();
            }
            assertThat(site.browser().get("/").status()).isEqualTo(200);
            assertThat(site.storeCalls()).isEmpty();
            assertThat(waiting).noneMatch(Future::isDone);
            mayGo.countDown();
            for (Future<Answer> admitted : waiting) {
                assertThat(admitted.get().status()).isEqualTo(204);
            }
            assertThat(site.browser().signIn("ada", "engine").status()).isEqualTo(204);
        }
    }
}
