package io.usersessions.benchmark.store.measurement;

/** A sample that was taken with this number of stored sessions. */
public record Growth(int sessions, Sample sample) {
    /** The number of threads of every such sample. */
    public static final int THREADS = 8;
}
