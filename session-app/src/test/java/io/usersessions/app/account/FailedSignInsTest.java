package io.usersessions.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FailedSignInsTest {
    private static final Client CLIENT = Client.of("curl/8.14.1", "192.0.2.1");
    private static final UserId ADA = new UserId("ada");

    private final List<SessionEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Sessions sessions = Sessions.using(new InMemorySessions(), SessionCodecs.json())
            .events(events::add)
            .build();

    @Test
    void a_failure_is_recorded_for_the_named_account_only() {
        FailedSignIns failures = new FailedSignIns(
                name -> Optional.of(name).filter("ada"::equals).map(UserId::new), sessions);

        failures.add("ada", CLIENT);
        failures.add("my password", CLIENT);
        failures.close();

        assertThat(events)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                SessionEvent.SignInFailed.class,
                                failed -> assertThat(failed.client()).isEqualTo(CLIENT)));
        assertThat(((SessionEvent.SignInFailed) events.get(0)).user()).contains(ADA);
        assertThat(((SessionEvent.SignInFailed) events.get(1)).user()).isEmpty();
        assertThat(events.toString()).doesNotContain("my password");
    }

    @Test
    void a_failed_sign_in_does_not_wait_until_it_is_looked_up_or_written() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        FailedSignIns failures = new FailedSignIns(
                name -> {
                    asked.countDown();
                    await(answer);
                    return Optional.of(ADA);
                },
                sessions);

        for (int attempt = 0; attempt < 2_000; attempt++) {
            failures.add("ada", CLIENT);
        }
        asked.await();
        int told = events.size();
        answer.countDown();
        failures.close();

        assertThat(told).isZero();
        assertThat(events).hasSize(1_001);
    }

    @Test
    void accounts_that_cannot_be_asked_end_nothing() {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        FailedSignIns failures = new FailedSignIns(
                name -> {
                    asked.add(name);
                    throw new AccountsUnavailableException("away");
                },
                sessions);

        failures.add("ada", CLIENT);
        failures.add("bob", CLIENT);
        failures.close();

        assertThat(asked).containsExactly("ada", "bob");
        assertThat(events).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
