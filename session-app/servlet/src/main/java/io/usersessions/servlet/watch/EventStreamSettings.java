package io.usersessions.servlet.watch;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits of streams of events, validated.
 *
 * @param perSession the maximum number of streams of one session, 1 to 1,000
 * @param perNode the maximum number of streams of this node, 1 to 1,000,000; leave connections for other requests
 * @param heartbeat the average time between two comments that keep a stream open, 100 milliseconds to 1 minute; each time differs by up to a
 *     quarter. It must be shorter than the idle timeout of the container and of every proxy
 */
public record EventStreamSettings(int perSession, int perNode, Duration heartbeat) {
    private static final int MAX_PER_SESSION = 1_000;
    private static final int MAX_PER_NODE = 1_000_000;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if a value is out of its range */
    public EventStreamSettings {
        Objects.requireNonNull(heartbeat, "heartbeat");
        demand(perSession, MAX_PER_SESSION, "session");
        demand(perNode, MAX_PER_NODE, "node");
        if (heartbeat.compareTo(SHORTEST) < 0 || heartbeat.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the heartbeat must be 100 milliseconds to 1 minute, not " + heartbeat);
        }
    }

    private static void demand(int streams, int most, String owner) {
        if (streams < 1 || streams > most) {
            throw new IllegalArgumentException("a " + owner + " has 1 to " + most + " streams, not " + streams);
        }
    }

    /** 16 streams of a session, 10,000 of a node, and a heartbeat each 15 to 25 seconds. */
    public static EventStreamSettings defaults() {
        return new EventStreamSettings(16, 10_000, Duration.ofSeconds(20));
    }

    /** The same with another limit for the node. */
    public EventStreamSettings withPerNode(int streams) {
        return new EventStreamSettings(perSession, streams, heartbeat);
    }
}
