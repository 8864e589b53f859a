package io.usersessions.spring.watch;

import io.usersessions.servlet.watch.SessionEventStreams;
import org.springframework.context.SmartLifecycle;

/** Ends the streams before the web server stops, which would wait for them as for any request. */
final class EndOfStreams implements SmartLifecycle {
    private final SessionEventStreams streams;
    private volatile boolean isRunning;

    EndOfStreams(SessionEventStreams streams) {
        this.streams = streams;
    }

    @Override
    public void start() {
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
        streams.close();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** The highest phase stops first. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
