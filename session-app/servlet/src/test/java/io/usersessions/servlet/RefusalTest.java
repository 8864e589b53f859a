package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionStoreException;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private static Throwable wrapped(int times, Throwable failure) {
        return times == 0 ? failure : wrapped(times - 1, new IllegalStateException(failure));
    }

    @Test
    void a_reason_is_found_beneath_eight_wrappers_and_no_deeper() {
        SessionStoreException away = new SessionStoreException("the store is away");

        assertThat(Refusal.of(wrapped(8, away))).contains(Refusal.UNAVAILABLE);
        assertThat(Refusal.of(wrapped(9, away))).isEmpty();
    }

    @Test
    void causes_that_go_in_circles_are_no_reason() {
        Exception first = new IllegalStateException("first");
        Exception second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(Refusal.of(first)).isEmpty();
    }
}
