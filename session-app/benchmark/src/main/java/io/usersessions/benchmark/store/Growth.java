package io.usersessions.benchmark.store;

/** What one contender did with that many sessions stored. */
record Growth(int sessions, Sample sample) {
    /** How many threads do it. */
    static final int THREADS = 8;
}
