package io.usersessions.testkit;

import java.util.function.UnaryOperator;

/**
 * Something an adapter may do wrong.
 *
 * @param name what it does
 * @param heir the test class that runs the contract
 * @param caughtBy a test of the contract that must fail
 * @param breaking gives sound ports the defect
 */
record Defect(String name, Class<?> heir, String caughtBy, UnaryOperator<Ports> breaking) {
    Ports in(Ports sound) {
        return breaking.apply(sound);
    }

    @Override
    public String toString() {
        return name;
    }
}
