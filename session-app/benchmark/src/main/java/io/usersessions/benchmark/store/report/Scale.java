package io.usersessions.benchmark.store.report;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A logarithmic scale between two powers of ten.
 *
 * @param lowest the lower power
 * @param highest the higher power
 */
record Scale(int lowest, int highest) {
    static Scale of(double minimum, double maximum) {
        int lowest = (int) Math.floor(Math.log10(minimum) - 1e-9);
        return new Scale(lowest, Math.max(lowest + 1, (int) Math.ceil(Math.log10(maximum))));
    }

    /** Where a value is between the two powers, from 0 to 1. */
    double position(double value) {
        return (Math.log10(value) - lowest) / (highest - lowest);
    }

    /** The powers of ten on this scale. */
    DoubleStream marks() {
        return IntStream.rangeClosed(lowest, highest).mapToDouble(power -> Math.pow(10, power));
    }

    static String label(double mark) {
        return String.format(Locale.ROOT, mark < 1 ? "%.2f" : "%,.0f", mark);
    }
}
