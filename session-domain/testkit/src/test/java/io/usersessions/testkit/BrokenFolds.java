package io.usersessions.testkit;

import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/** Histories that show something of an earlier event where the last one belongs. */
final class BrokenFolds {
    private BrokenFolds() {}

    static SessionHistory keepingTheSession(SessionHistory sound) {
        return showing(sound, (former, last) -> with(last, former, last, last));
    }

    static SessionHistory keepingTheReason(SessionHistory sound) {
        return showing(sound, (former, last) -> with(last, last, former, last));
    }

    static SessionHistory keepingTheActor(SessionHistory sound) {
        return showing(sound, (former, last) -> with(last, last, last, former));
    }

    static SessionHistory keepingWhatIsKnown(SessionHistory sound) {
        return showing(sound, (former, last) -> last.session().isPresent() ? last : with(last, former, last, last));
    }

    static SessionHistory inTheWrongOrder(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public void fold(Collection<HistoryEntry> entries) {
                List<HistoryEntry> reversed = new ArrayList<>(entries);
                Collections.reverse(reversed);
                sound.fold(reversed);
            }
        };
    }

    private record Fold(String user, HistoryEntry.Kind kind, Instant day) {}

    private static SessionHistory showing(SessionHistory sound, BinaryOperator<HistoryEntry> shown) {
        Map<Fold, HistoryEntry> folded = new ConcurrentHashMap<>();
        return new ForwardingHistory(sound) {
            @Override
            public void fold(Collection<HistoryEntry> entries) {
                sound.fold(entries.stream().map(this::changed).toList());
            }

            private HistoryEntry changed(HistoryEntry entry) {
                return folded.merge(new Fold(entry.user().value(), entry.kind(), entry.day()), entry, shown);
            }
        };
    }

    private static HistoryEntry with(
            HistoryEntry entry, HistoryEntry session, HistoryEntry reason, HistoryEntry actor) {
        return new HistoryEntry(
                entry.user(),
                session.session(),
                entry.at(),
                entry.kind(),
                reason.reason(),
                actor.actor(),
                entry.client(),
                entry.times());
    }
}
