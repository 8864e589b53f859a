package io.usersessions.domain.watch;

/** When the next poll is due, from start to start. Only the holder of its lock uses it. */
final class Pace {
    private final long interval;
    private final long shortest;
    private long lastStart;
    private boolean hasStarted;
    private boolean isHurried;

    /** Both in nanoseconds. */
    Pace(long interval, long shortest) {
        this.interval = interval;
        this.shortest = shortest;
    }

    /** The nanoseconds until the next poll; 0 or less if it is due. */
    long untilDue(long now) {
        return hasStarted ? lastStart + (isHurried ? shortest : interval) - now : 0;
    }

    /** Has the next poll start as soon as two polls may. */
    void hurry() {
        isHurried = true;
    }

    void started(long now) {
        lastStart = now;
        hasStarted = true;
        isHurried = false;
    }
}
