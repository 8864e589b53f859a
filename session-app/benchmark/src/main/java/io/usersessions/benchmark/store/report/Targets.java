package io.usersessions.benchmark.store.report;

import static io.usersessions.benchmark.store.contender.Contender.RAW;
import static io.usersessions.benchmark.store.contender.Contender.SPRING_JDBC;
import static io.usersessions.benchmark.store.contender.Contender.SPRING_REDIS;
import static io.usersessions.benchmark.store.contender.Contender.SPRING_REDIS_INDEXED;
import static io.usersessions.benchmark.store.workload.Workload.CHANGE;
import static io.usersessions.benchmark.store.workload.Workload.END_OTHERS;
import static io.usersessions.benchmark.store.workload.Workload.LIST;
import static io.usersessions.benchmark.store.workload.Workload.LOAD;
import static io.usersessions.benchmark.store.workload.Workload.SIGN_IN;

import io.usersessions.benchmark.store.measurement.Results;
import java.util.List;
import java.util.stream.Stream;

/** The targets of this library with the JSON codec. */
final class Targets {
    private final SpeedTargets speed;
    private final CostTargets cost;

    private Targets(Results results) {
        this.speed = new SpeedTargets(new Medians(results.samples()));
        this.cost = new CostTargets(results);
    }

    static List<Target> of(Results results) {
        Targets targets = new Targets(results);
        return Stream.of(
                        targets.oneThreadAgainstRaw(),
                        targets.eightThreadsAgainstRaw(),
                        targets.manyThreadsAgainstRaw(),
                        targets.againstSpringJdbc(),
                        targets.againstSpringRedis(),
                        targets.costs())
                .flatMap(List::stream)
                .toList();
    }

    private List<Target> oneThreadAgainstRaw() {
        return List.of(
                speed.rate(LOAD, 1, RAW, 0.75),
                speed.rate(CHANGE, 1, RAW, 0.75),
                speed.rate(SIGN_IN, 1, RAW, 0.60),
                speed.rate(LIST, 1, RAW, 0.70),
                speed.rate(END_OTHERS, 1, RAW, 0.70));
    }

    private List<Target> eightThreadsAgainstRaw() {
        return List.of(
                speed.rate(LOAD, 8, RAW, 0.80),
                speed.rate(CHANGE, 8, RAW, 0.90),
                speed.rate(SIGN_IN, 8, RAW, 0.70),
                speed.rate(LIST, 8, RAW, 0.75),
                speed.rate(END_OTHERS, 8, RAW, 0.75));
    }

    private List<Target> manyThreadsAgainstRaw() {
        return List.of(
                speed.rate(LOAD, 32, RAW, 1.1),
                speed.rate(CHANGE, 32, RAW, 1.6),
                speed.rate(SIGN_IN, 32, RAW, 1.2),
                speed.rate(LIST, 32, RAW, 0.75),
                speed.rate(END_OTHERS, 32, RAW, 0.75),
                speed.p99(LOAD, 32, RAW, 0.5),
                speed.p99(CHANGE, 32, RAW, 0.5));
    }

    private List<Target> againstSpringJdbc() {
        return List.of(
                speed.rate(LOAD, 8, SPRING_JDBC, 10),
                speed.rate(CHANGE, 8, SPRING_JDBC, 3.5),
                speed.rate(SIGN_IN, 8, SPRING_JDBC, 3),
                speed.rate(LIST, 8, SPRING_JDBC, 3.5),
                speed.rate(END_OTHERS, 8, SPRING_JDBC, 4));
    }

    private List<Target> againstSpringRedis() {
        return List.of(
                speed.rate(LOAD, 8, SPRING_REDIS, 3),
                speed.rate(CHANGE, 8, SPRING_REDIS, 1),
                speed.rate(LIST, 8, SPRING_REDIS_INDEXED, 6),
                speed.rate(END_OTHERS, 8, SPRING_REDIS_INDEXED, 15),
                speed.rate(LOAD, 32, SPRING_REDIS, 4),
                speed.rate(CHANGE, 32, SPRING_REDIS, 1.5),
                speed.rate(SIGN_IN, 32, SPRING_REDIS, 1));
    }

    private List<Target> costs() {
        return List.of(
                cost.roundTrips(LOAD, 1),
                cost.roundTrips(CHANGE, 2),
                cost.roundTrips(SIGN_IN, 1),
                cost.roundTrips(LIST, 1),
                cost.roundTrips(END_OTHERS, 1),
                cost.hotShare(0.9),
                cost.walOfChange(1.3),
                cost.heapOfLoad(12));
    }
}
