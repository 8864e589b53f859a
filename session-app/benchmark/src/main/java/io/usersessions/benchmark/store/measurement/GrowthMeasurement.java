package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.workload.Operations;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures the raw driver and this library with more and more sessions. */
record GrowthMeasurement(Plan plan, PostgresServer server, Progress progress) {
    private static final int STEP = 3;

    /** Empty if the plan has no growth. */
    List<Growth> run(PreparedContenders prepared) {
        List<Growth> growth = new ArrayList<>();
        if (plan.growth() <= plan.sessions()) {
            return growth;
        }
        int stored = plan.sessions();
        growth.addAll(measure(prepared, stored));
        while (stored < plan.growth()) {
            int next = next(stored);
            seed(prepared, stored, next);
            growth.addAll(measure(prepared, next));
            stored = next;
        }
        return growth;
    }

    /** Three times as many, or the final number if it is less than nine times as many. */
    private int next(int stored) {
        return plan.growth() / stored < STEP * STEP ? plan.growth() : stored * STEP;
    }

    private void seed(PreparedContenders prepared, int stored, int next) {
        for (Contender contender : growing(prepared)) {
            progress.say("growing " + contender.title() + " to " + next + " sessions");
            prepared.fixture(contender).seed(stored, next);
        }
    }

    private List<Growth> measure(PreparedContenders prepared, int stored) {
        prepared.logPagesAfterCheckpoint(server);
        List<Growth> growth = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Workload workload : List.of(Workload.LOAD, Workload.CHANGE)) {
                Cell cell = new Cell(workload, Growth.THREADS);
                for (Contender contender : growing(prepared)) {
                    Operations operations = new Operations(prepared.store(contender), workload, new Population(stored));
                    Speed speed = plan.loop(Growth.THREADS).run(operations);
                    growth.add(new Growth(stored, new Sample(round, contender, cell, speed)));
                }
            }
        }
        return growth;
    }

    private static List<Contender> growing(PreparedContenders prepared) {
        return Stream.of(Contender.RAW, Contender.USER_SESSIONS)
                .filter(prepared.contenders()::contains)
                .toList();
    }
}
