package io.usersessions.testkit;

import java.util.function.UnaryOperator;

/**
 * Something an adapter may do wrong.
 *
 * @param name what it does
 * @param heir the test class that runs the contract which must notice
 * @param caughtBy a test of it that must fail
 * @param spoiling makes sound ports do it
 */
record Defect(String name, Class<?> heir, String caughtBy, UnaryOperator<Ports> spoiling) {
    Ports in(Ports sound) {
        return spoiling.apply(sound);
    }

    @Override
    public String toString() {
        return name;
    }
}
