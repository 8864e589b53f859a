package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.workload.Workload;
import java.time.Duration;
import java.util.List;

/**
 * What a run measures.
 *
 * @param timed the time of each measurement after its warm-up
 * @param growth the number of sessions at the end of the growth, or 0 for no growth
 */
public record Plan(
        List<Contender> contenders,
        List<Workload> workloads,
        List<Integer> threads,
        int rounds,
        Duration timed,
        int sessions,
        int growth) {

    /** The time at the beginning of each measurement whose operations are not counted. */
    public static final Duration WARM_UP = Duration.ofMillis(200);

    public Plan {
        contenders = List.copyOf(contenders);
        workloads = List.copyOf(workloads);
        threads = List.copyOf(threads);
        if (rounds < 1) {
            throw new IllegalArgumentException("a run needs at least one round, not " + rounds);
        }
    }

    public List<Cell> cells() {
        return workloads.stream()
                .flatMap(workload -> threads.stream().map(number -> new Cell(workload, number)))
                .toList();
    }

    public ClosedLoop loop(int threads) {
        return new ClosedLoop(threads, WARM_UP, timed);
    }
}
