package io.usersessions.benchmark.store.measurement;

/** What one contender did with that many sessions stored. */
public record Growth(int sessions, Sample sample) {
    /** How many threads do it. */
    public static final int THREADS = 8;
}
