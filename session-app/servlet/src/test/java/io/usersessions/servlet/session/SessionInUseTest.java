package io.usersessions.servlet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.refusal.EditRefusedException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time that passes while a request works with its session. */
class SessionInUseTest {
    private final TrialRequests requests = new TrialRequests();

    @BeforeEach
    void begin() {
        requests.request(first -> {
            first.begun().setAttribute("color", "blue");
            first.begun().setMaxInactiveInterval(600);
        });
    }

    @Test
    void a_session_that_is_asked_for_again_and_again_does_not_expire() {
        for (int minute = 0; minute < 60; minute++) {
            requests.trial.clock().advance(Duration.ofMinutes(1));
            requests.request(
                    next -> assertThat(next.found().getAttribute("color")).isEqualTo("blue"));
        }
    }

    @Test
    void a_request_that_takes_longer_than_the_interval_reads_its_session_to_the_end() {
        requests.request(slow -> {
            assertThat(slow.found().getAttribute("color")).isEqualTo("blue");
            requests.trial.clock().advance(Duration.ofHours(1));
            assertThat(slow.found().getAttribute("color")).isEqualTo("blue");
        });

        assertThat(requests.request().session.ifAny()).isNull();
    }

    @Test
    void what_it_puts_after_the_interval_is_refused_and_not_lost_without_a_word() {
        TrialRequests.Request slow = requests.request();
        slow.found().setAttribute("color", "red");
        requests.trial.clock().advance(Duration.ofHours(1));

        assertThatThrownBy(slow::close).isInstanceOf(EditRefusedException.class);
    }
}
