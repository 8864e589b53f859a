package io.usersessions.domain.watch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A listener that keeps what it is told. */
final class Told implements SessionEndListener {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Telling> all = new LinkedBlockingQueue<>();

    private record Telling(SessionId session, SessionEnd end) {}

    @Override
    public void ended(SessionId session, SessionEnd end) {
        all.add(new Telling(session, end));
    }

    /** Waits until this is told; fails if something else is. */
    void assertNext(SessionId session, SessionEnd end) throws InterruptedException {
        assertThat(all.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo(new Telling(session, end));
    }

    void assertNothingMore() {
        assertThat(all).isEmpty();
    }
}
