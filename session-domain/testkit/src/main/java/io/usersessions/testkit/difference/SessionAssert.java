package io.usersessions.testkit.difference;

import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/** Assertions about sessions. */
public final class SessionAssert {
    private SessionAssert() {}

    /** Fails unless this session was found, with every field as expected. */
    public static void assertFound(Optional<StoredSession> actual, StoredSession expected) {
        StoredSession found = actual.orElseThrow(
                () -> new AssertionFailedError(Shape.SESSION.name().apply(expected) + " was not found"));
        failIf(new ListDifference<>(Shape.SESSION, List.of(found), List.of(expected)).inAnyOrder());
    }

    /** Fails unless this summary was returned, with every field as expected. */
    public static void assertReturned(Optional<SessionSummary> actual, SessionSummary expected) {
        assertSame(actual.stream().toList(), List.of(expected));
    }

    /** Fails unless exactly these sessions are listed, in this order. */
    public static void assertListed(List<SessionSummary> actual, SessionSummary... expected) {
        assertListed(actual, List.of(expected));
    }

    /** Fails unless exactly these sessions are listed, in this order. */
    public static void assertListed(List<SessionSummary> actual, List<SessionSummary> expected) {
        failIf(new ListDifference<>(Shape.SUMMARY, actual, expected).inOrder());
    }

    /** Fails unless exactly these sessions were returned, in any order. */
    public static void assertSame(Collection<SessionSummary> actual, SessionSummary... expected) {
        assertSame(actual, List.of(expected));
    }

    /** Fails unless exactly these sessions were returned, in any order. */
    public static void assertSame(Collection<SessionSummary> actual, Collection<SessionSummary> expected) {
        failIf(new ListDifference<>(Shape.SUMMARY, List.copyOf(actual), List.copyOf(expected)).inAnyOrder());
    }

    /** Fails if there is a session. */
    public static void assertNone(Collection<SessionSummary> actual) {
        assertSame(actual, List.of());
    }

    /** Fails if there is a session. */
    public static void assertNone(Optional<SessionSummary> actual) {
        assertNone(actual.stream().toList());
    }

    /** Fails if a session was found. */
    public static void assertAbsent(Optional<StoredSession> actual) {
        actual.ifPresent(found -> {
            throw new AssertionFailedError(Shape.SESSION.name().apply(found) + " is there and must not be");
        });
    }

    static void failIf(Optional<String> difference) {
        difference.ifPresent(text -> {
            throw new AssertionFailedError(text);
        });
    }
}
