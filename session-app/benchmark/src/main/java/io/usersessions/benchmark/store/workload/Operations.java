package io.usersessions.benchmark.store.workload;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The operations of one workload on one store; each uses a random session or user. */
public final class Operations {
    private final Store store;
    private final Workload workload;
    private final Population population;
    private final int firstUser;
    private final AtomicInteger usersTaken = new AtomicInteger();

    public Operations(Store store, Workload workload, Population population) {
        this.store = store;
        this.workload = workload;
        this.population = population;
        this.firstUser = ThreadLocalRandom.current().nextInt(population.users());
    }

    /** Runs the next operation; false if none was left, since the other sessions of every user have been ended. */
    public boolean next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        switch (workload) {
            case LOAD -> store.load(random.nextInt(population.sessions()));
            case CHANGE -> store.change(random.nextInt(population.sessions()), Population.value(random.nextLong()));
            case SIGN_IN -> store.signIn(random.nextInt(population.users()));
            case LIST -> expect(Population.PER_USER, store.list(random.nextInt(population.users())));
            case END_OTHERS -> {
                return endOthersOfNextUser();
            }
        }
        return true;
    }

    private boolean endOthersOfNextUser() {
        int taken = usersTaken.getAndIncrement();
        if (taken >= population.users()) {
            return false;
        }
        expect(Population.PER_USER - 1, store.endOthers((firstUser + taken) % population.users()));
        return true;
    }

    private void expect(int expected, int sessions) {
        if (sessions != expected) {
            throw new IllegalStateException(workload + " found " + sessions + " sessions, not " + expected);
        }
    }
}
