package io.usersessions.testkit.fault;

/** Repeats something that calls the store several times, and each time another call fails. */
final class EveryCall {
    private static final int MAX_CALLS = 20;

    private EveryCall() {}

    /**
     * Lets each call fail in turn, from the first, which opens the visit.
     *
     * @param attempt makes the call of this number fail, and returns false if there are fewer calls
     * @return how many calls there are
     */
    static int fail(Attempt attempt) {
        for (int call = 1; call <= MAX_CALLS; call++) {
            if (!attempt.hasFailedAt(call)) {
                return call - 1;
            }
        }
        throw new AssertionError("more than " + MAX_CALLS + " calls");
    }

    @FunctionalInterface
    interface Attempt {
        boolean hasFailedAt(int call);
    }
}
