package io.usersessions.servlet.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionStoreException;
import org.junit.jupiter.api.Test;

class ErrorAnswersTest {
    private static Throwable wrapped(int times, Throwable failure) {
        return times == 0 ? failure : wrapped(times - 1, new IllegalStateException(failure));
    }

    @Test
    void a_failure_is_recognised_beneath_eight_wrappers_and_no_deeper() {
        SessionStoreException fault = new SessionStoreException("the store failed");

        assertThat(ErrorAnswers.to(wrapped(8, fault))).contains(ErrorAnswer.UNAVAILABLE);
        assertThat(ErrorAnswers.to(wrapped(9, fault))).isEmpty();
    }

    @Test
    void a_cycle_of_causes_has_no_answer() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(ErrorAnswers.to(first)).isEmpty();
    }
}
