package io.usersessions.benchmark.store.report;

import static io.usersessions.benchmark.store.contender.Contender.USER_SESSIONS;
import static io.usersessions.benchmark.store.report.Target.Bound.AT_LEAST;
import static io.usersessions.benchmark.store.report.Target.Bound.AT_MOST;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Speed;
import io.usersessions.benchmark.store.workload.Workload;

/** Targets for the speed of this library in relation to another contender. */
record SpeedTargets(Medians medians) {
    Target rate(Workload workload, int threads, Contender other, double minimum) {
        return new Target(
                title(workload, threads) + ", relative to " + other.title(),
                AT_LEAST,
                minimum,
                medians.ratio(new Cell(workload, threads), USER_SESSIONS, other, Speed::perSecond));
    }

    Target p99(Workload workload, int threads, Contender other, double maximum) {
        return new Target(
                title(workload, threads) + ", p99 relative to " + other.title(),
                AT_MOST,
                maximum,
                medians.ratio(new Cell(workload, threads), USER_SESSIONS, other, Speed::p99));
    }

    private static String title(Workload workload, int threads) {
        return workload.label() + " " + workload.title() + ", " + threads + (threads == 1 ? " thread" : " threads");
    }
}
