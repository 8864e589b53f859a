package io.usersessions.domain.usecase;

/** Is told how the runs of a {@link PurgeSchedule} end, on its thread. What it throws is ignored. */
@FunctionalInterface
public interface PurgeListener {
    /** A run failed; the next one does the rest. */
    void failed(RuntimeException fault);

    /** A run ended without a fault. */
    default void ended(PurgeProgress end) {}
}
