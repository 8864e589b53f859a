package io.usersessions.benchmark.store.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What was asked of this library, and what it did.
 *
 * @param claim what is measured
 * @param bound the least or the most it may be
 * @param limit of that
 * @param measured empty if it was not measured
 */
record Bar(String claim, Bound bound, double limit, OptionalDouble measured) {
    /** On which side of the limit to be. */
    enum Bound {
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    boolean isMet() {
        double value = measured.orElse(Double.NaN);
        return bound == Bound.AT_LEAST ? value >= limit : value <= limit;
    }

    String asked() {
        return bound.sign + " " + number(limit);
    }

    String found() {
        return measured.isPresent() ? number(measured.getAsDouble()) : "not measured";
    }

    String verdict() {
        return measured.isEmpty() ? "" : isMet() ? "met" : "**not met**";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
