package io.usersessions.testkit.difference;

import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Replacement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Assertions about the outcome of a call. */
public final class OutcomeAssert {
    private OutcomeAssert() {}

    /** Fails unless a creation has this outcome. */
    public static void assertOutcome(Creation actual, Creation expected) {
        assertKind("create", actual, expected);
        if (actual instanceof Creation.Created created && expected instanceof Creation.Created same) {
            SessionAssert.failIf(new ListDifference<>(Shape.SUMMARY, created.ended(), same.ended())
                    .inAnyOrder()
                    .map(difference -> "ended by create: " + difference));
        }
    }

    /** Fails unless a replacement has this outcome. */
    public static void assertOutcome(Replacement actual, Replacement expected) {
        assertKind("replace", actual, expected);
        if (actual instanceof Replacement.Stale stale && expected instanceof Replacement.Stale same) {
            SessionAssert.failIf(new ListDifference<>(Shape.SESSION, List.of(stale.current()), List.of(same.current()))
                    .inAnyOrder()
                    .map(difference -> "current in Stale: " + difference));
        }
    }

    /** Fails unless this many of the outcomes are of this kind. */
    public static void assertCount(Collection<?> actual, Class<?> kind, long expected) {
        long count = actual.stream().filter(kind::isInstance).count();
        SessionAssert.failIf(differs(count, expected, actual.size() + " callers got " + kind.getSimpleName()));
    }

    /** Fails unless one of many callers got a session. */
    public static void assertReturnedOnce(Collection<? extends Optional<?>> actual) {
        long count = actual.stream().filter(Optional::isPresent).count();
        SessionAssert.failIf(differs(count, 1, actual.size() + " callers got the session"));
    }

    private static Optional<String> differs(long actual, long expected, String whom) {
        return actual == expected
                ? Optional.empty()
                : Optional.of("%d of %s instead of %d".formatted(actual, whom, expected));
    }

    private static void assertKind(String method, Object actual, Object expected) {
        boolean isSame = actual.getClass().equals(expected.getClass());
        SessionAssert.failIf(
                isSame
                        ? Optional.empty()
                        : Optional.of(method + " answered " + actual.getClass().getSimpleName() + " instead of "
                                + expected.getClass().getSimpleName()));
    }
}
