package io.usersessions.benchmark.store.report;

import static io.usersessions.benchmark.store.contender.Contender.RAW;
import static io.usersessions.benchmark.store.contender.Contender.USER_SESSIONS;
import static io.usersessions.benchmark.store.report.Target.Bound.AT_LEAST;
import static io.usersessions.benchmark.store.report.Target.Bound.AT_MOST;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cost;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Touches;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Targets for what one operation of this library costs. */
record CostTargets(Results results) {
    Target roundTrips(Workload workload, double maximum) {
        return new Target(
                "round trips of " + workload.label() + ", without combining",
                AT_MOST,
                maximum,
                cost(workload, USER_SESSIONS, Cost::roundTrips));
    }

    Target hotShare(double minimum) {
        OptionalDouble share =
                results.touches().stream().mapToDouble(Touches::hotShare).findFirst();
        return new Target("HOT share of touches", AT_LEAST, minimum, share);
    }

    Target walOfChange(double maximum) {
        OptionalDouble wal = walOfChange(USER_SESSIONS);
        OptionalDouble raw = walOfChange(RAW);
        OptionalDouble ratio = wal.isPresent() && raw.isPresent()
                ? OptionalDouble.of(wal.getAsDouble() / raw.getAsDouble())
                : OptionalDouble.empty();
        return new Target(
                "WAL of " + Workload.CHANGE.label() + ", relative to " + RAW.title(), AT_MOST, maximum, ratio);
    }

    private OptionalDouble walOfChange(Contender contender) {
        return cost(Workload.CHANGE, contender, cost -> cost.wal().orElse(0));
    }

    /** @param maximum in kilobytes */
    Target heapOfLoad(double maximum) {
        return new Target(
                "heap allocated for " + Workload.LOAD.label() + " by all threads, in KB",
                AT_MOST,
                maximum,
                cost(Workload.LOAD, USER_SESSIONS, cost -> cost.allocated() / 1_000));
    }

    private OptionalDouble cost(Workload workload, Contender contender, ToDoubleFunction<Cost> figure) {
        return results.cost(workload, contender).stream().mapToDouble(figure).findFirst();
    }
}
