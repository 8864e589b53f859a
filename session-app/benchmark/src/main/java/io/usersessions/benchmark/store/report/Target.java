package io.usersessions.benchmark.store.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A target of this library, and what was measured.
 *
 * @param name what is measured
 * @param bound whether the limit is a minimum or a maximum
 * @param limit the minimum or maximum
 * @param measured empty if it was not measured
 */
record Target(String name, Bound bound, double limit, OptionalDouble measured) {
    enum Bound {
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    boolean isMeasured() {
        return measured.isPresent();
    }

    boolean isMet() {
        double value = measured.orElse(Double.NaN);
        return bound == Bound.AT_LEAST ? value >= limit : value <= limit;
    }

    String limitText() {
        return bound.sign + " " + number(limit);
    }

    String measuredText() {
        return measured.isPresent() ? number(measured.getAsDouble()) : "not measured";
    }

    String verdict() {
        return measured.isEmpty() ? "" : isMet() ? "met" : "**not met**";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }
}
