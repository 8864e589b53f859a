package io.usersessions.persistence.combining;

/**
 * How calls of one kind queue.
 *
 * @param maxDirect how many callers may be inside the store before the next caller of this kind queues
 * @param maxLanes how many lanes serve the queue at the same time at most, each on a connection of its own
 * @param callersPerLane how many callers are in the queue before one more lane serves it
 */
public record Queueing(int maxDirect, int maxLanes, int callersPerLane) {
    /** @throws IllegalArgumentException if a number is out of range */
    public Queueing {
        if (maxDirect < 0) {
            throw new IllegalArgumentException("0 callers or more can be inside without queueing, not " + maxDirect);
        }
        if (maxLanes < 1) {
            throw new IllegalArgumentException("1 lane or more must serve a queue, not " + maxLanes);
        }
        if (callersPerLane < 1) {
            throw new IllegalArgumentException("a lane must be for 1 caller or more, not " + callersPerLane);
        }
    }

    /** Nobody queues. */
    public static Queueing none() {
        return new Queueing(Integer.MAX_VALUE, 1, 1);
    }
}
