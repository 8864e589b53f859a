package io.usersessions.testkit.difference;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.HistoryEntry;
import java.util.List;

/** Assertions about entries of a history. */
public final class EntryAssert {
    private EntryAssert() {}

    /** Fails unless exactly these entries are listed, in this order. */
    public static void assertListed(List<HistoryEntry> actual, HistoryEntry... expected) {
        SessionAssert.failIf(new ListDifference<>(Shape.ENTRY, actual, List.of(expected)).inOrder());
    }

    /** Fails unless exactly these entries are listed, in any order. */
    public static void assertSame(List<HistoryEntry> actual, List<HistoryEntry> expected) {
        SessionAssert.failIf(new ListDifference<>(Shape.ENTRY, actual, expected).inAnyOrder());
    }

    /** Fails unless exactly these clients were returned, in any order. */
    public static void assertClients(List<Client> actual, Client... expected) {
        SessionAssert.failIf(new ListDifference<>(Shape.CLIENT, actual, List.of(expected)).inAnyOrder());
    }
}
