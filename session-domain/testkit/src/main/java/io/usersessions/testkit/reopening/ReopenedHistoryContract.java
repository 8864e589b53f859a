package io.usersessions.testkit.reopening;

import static io.usersessions.testkit.difference.EntryAssert.assertClients;
import static io.usersessions.testkit.difference.EntryAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a {@link SessionHistory} recorded is still there after a restart. */
public abstract class ReopenedHistoryContract {
    private final Supplier<SessionHistory> history;
    private final Hook<SessionHistory> reopened;
    private final Instant epoch;
    private final UserId user = UniqueUsers.next();

    protected ReopenedHistoryContract(Supplier<SessionHistory> history, Hook<SessionHistory> reopened, Instant epoch) {
        this.history = history;
        this.reopened = reopened;
        this.epoch = epoch.truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void an_entry_is_still_there() {
        HistoryEntry entry = HistoryEntries.signIn(user, epoch);
        history.get().add(List.of(entry));

        SessionHistory anew = reopened.orSkip();

        assertListed(listed(anew), entry);
        assertClients(anew.signInsOf(user, 1), entry.client());
    }

    @Test
    void a_folded_entry_counts_on() {
        HistoryEntry failure = HistoryEntries.failure(user, epoch, Client.UNKNOWN);
        history.get().fold(List.of(failure, failure));

        SessionHistory anew = reopened.orSkip();
        anew.fold(List.of(failure));

        assertThat(listed(anew)).as("count").extracting(HistoryEntry::times).isEqualTo(List.of(3L));
    }

    private List<HistoryEntry> listed(SessionHistory anew) {
        return anew.list(user, PageRequest.first(10)).items();
    }
}
