package io.usersessions.benchmark.store.report;

import static io.usersessions.benchmark.store.contender.Contender.RAW;
import static io.usersessions.benchmark.store.contender.Contender.SPRING_JDBC;
import static io.usersessions.benchmark.store.contender.Contender.SPRING_REDIS;
import static io.usersessions.benchmark.store.contender.Contender.SPRING_REDIS_INDEXED;
import static io.usersessions.benchmark.store.contender.Contender.USER_SESSIONS;
import static io.usersessions.benchmark.store.report.Bar.Bound.AT_LEAST;
import static io.usersessions.benchmark.store.report.Bar.Bound.AT_MOST;
import static io.usersessions.benchmark.store.workload.Workload.CHANGE;
import static io.usersessions.benchmark.store.workload.Workload.END_OTHERS;
import static io.usersessions.benchmark.store.workload.Workload.LIST;
import static io.usersessions.benchmark.store.workload.Workload.LOAD;
import static io.usersessions.benchmark.store.workload.Workload.SIGN_IN;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Cost;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.measurement.Speed;
import io.usersessions.benchmark.store.measurement.Touches;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What this library, with the JSON codec, is asked to be. */
final class Bars {
    private final Results results;
    private final Medians medians;
    private final List<Bar> bars = new ArrayList<>();

    private Bars(Results results) {
        this.results = results;
        this.medians = new Medians(results.samples());
    }

    static List<Bar> of(Results results) {
        Bars bars = new Bars(results);
        bars.besideRaw();
        bars.besideSpring();
        bars.costs();
        return List.copyOf(bars.bars);
    }

    private void besideRaw() {
        rate(LOAD, 1, RAW, 0.75);
        rate(CHANGE, 1, RAW, 0.75);
        rate(SIGN_IN, 1, RAW, 0.60);
        rate(LIST, 1, RAW, 0.70);
        rate(END_OTHERS, 1, RAW, 0.70);
        rate(LOAD, 8, RAW, 0.80);
        rate(CHANGE, 8, RAW, 0.90);
        rate(SIGN_IN, 8, RAW, 0.70);
        rate(LIST, 8, RAW, 0.75);
        rate(END_OTHERS, 8, RAW, 0.75);
        rate(LOAD, 32, RAW, 1.1);
        rate(CHANGE, 32, RAW, 1.6);
        rate(SIGN_IN, 32, RAW, 1.2);
        rate(LIST, 32, RAW, 0.75);
        rate(END_OTHERS, 32, RAW, 0.75);
        tail(LOAD);
        tail(CHANGE);
    }

    private void besideSpring() {
        rate(LOAD, 8, SPRING_JDBC, 10);
        rate(CHANGE, 8, SPRING_JDBC, 3.5);
        rate(SIGN_IN, 8, SPRING_JDBC, 3);
        rate(LIST, 8, SPRING_JDBC, 3.5);
        rate(END_OTHERS, 8, SPRING_JDBC, 4);
        rate(LOAD, 8, SPRING_REDIS, 3);
        rate(CHANGE, 8, SPRING_REDIS, 1);
        rate(LIST, 8, SPRING_REDIS_INDEXED, 6);
        rate(END_OTHERS, 8, SPRING_REDIS_INDEXED, 15);
        rate(LOAD, 32, SPRING_REDIS, 4);
        rate(CHANGE, 32, SPRING_REDIS, 1.5);
        rate(SIGN_IN, 32, SPRING_REDIS, 1);
    }

    private void costs() {
        roundTrips(LOAD, 1);
        roundTrips(CHANGE, 2);
        roundTrips(SIGN_IN, 1);
        roundTrips(LIST, 1);
        roundTrips(END_OTHERS, 1);
        bars.add(new Bar(
                "HOT share of touches",
                AT_LEAST,
                0.9,
                results.touches().map(Touches::hotShare).map(OptionalDouble::of).orElseGet(OptionalDouble::empty)));
        OptionalDouble wal = cost(CHANGE, USER_SESSIONS, cost -> cost.wal().orElse(0));
        OptionalDouble raw = cost(CHANGE, RAW, cost -> cost.wal().orElse(0));
        bars.add(new Bar(
                "WAL of W2, of raw's",
                AT_MOST,
                1.3,
                wal.isPresent() && raw.isPresent()
                        ? OptionalDouble.of(wal.getAsDouble() / raw.getAsDouble())
                        : OptionalDouble.empty()));
        bars.add(new Bar(
                "heap allocated on W1 in all, in KB",
                AT_MOST,
                12,
                cost(LOAD, USER_SESSIONS, cost -> cost.allocated() / 1_000)));
    }

    private void rate(Workload workload, int threads, Contender beside, double least) {
        bars.add(new Bar(
                title(workload, threads) + ", of " + beside.title(),
                AT_LEAST,
                least,
                medians.ratio(new Cell(workload, threads), USER_SESSIONS, beside, Speed::perSecond)));
    }

    private void tail(Workload workload) {
        bars.add(new Bar(
                title(workload, 32) + ", p99 of raw's",
                AT_MOST,
                0.5,
                medians.ratio(new Cell(workload, 32), USER_SESSIONS, RAW, Speed::p99)));
    }

    private void roundTrips(Workload workload, int most) {
        bars.add(new Bar(
                "round trips of " + workload.label() + ", not combining",
                AT_MOST,
                most,
                cost(workload, USER_SESSIONS, Cost::roundTrips)));
    }

    private OptionalDouble cost(Workload workload, Contender contender, ToDoubleFunction<Cost> figure) {
        return results.costs().stream()
                .filter(cost -> cost.workload() == workload && cost.contender() == contender)
                .mapToDouble(figure)
                .findFirst();
    }

    private static String title(Workload workload, int threads) {
        return workload.label() + " " + workload.title() + ", " + threads + (threads == 1 ? " thread" : " threads");
    }
}
