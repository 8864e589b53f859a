package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Growth;
import io.usersessions.benchmark.store.measurement.Sample;
import io.usersessions.benchmark.store.measurement.Speed;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.List;
import java.util.OptionalDouble;

/** The speed at each number of stored sessions. */
record GrowthFigures(List<Growth> growth) {
    static final List<Workload> WORKLOADS = List.of(Workload.LOAD, Workload.CHANGE);
    static final List<Contender> CONTENDERS = List.of(Contender.RAW, Contender.USER_SESSIONS);

    List<Integer> sizes() {
        return growth.stream().map(Growth::sessions).distinct().toList();
    }

    /** Operations a second. */
    OptionalDouble rate(int size, Workload workload, Contender contender) {
        List<Sample> samples = growth.stream()
                .filter(grown -> grown.sessions() == size)
                .map(Growth::sample)
                .toList();
        return new Medians(samples).of(new Cell(workload, Growth.THREADS), contender, Speed::perSecond);
    }
}
