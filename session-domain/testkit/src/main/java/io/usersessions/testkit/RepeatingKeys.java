package io.usersessions.testkit;

import io.usersessions.domain.port.KeySource;
import java.util.HashMap;
import java.util.Map;

/** Gives each draw several times before the next: a source that is not random enough, so that ids turn out to be taken. */
public final class RepeatingKeys implements KeySource {
    private final KeySource source;
    private final int times;
    private final Map<Integer, Draw> draws = new HashMap<>();

    /**
     * Repeats what a source gives; draws of different lengths are repeated each on their own.
     *
     * @param times how often each draw is given, 1 or more
     */
    public RepeatingKeys(KeySource source, int times) {
        this.source = source;
        this.times = times;
    }

    @Override
    public synchronized byte[] bytes(int count) {
        Draw draw = draws.computeIfAbsent(count, length -> new Draw());
        if (draw.left == 0) {
            draw.bytes = source.bytes(count);
            draw.left = times;
        }
        draw.left--;
        return draw.bytes.clone();
    }

    private static final class Draw {
        private byte[] bytes = {};
        private int left;
    }
}
