package io.usersessions.testkit.owner;

import static io.usersessions.testkit.difference.EntryAssert.assertClients;
import static io.usersessions.testkit.difference.EntryAssert.assertListed;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A {@link SessionHistory} keeps apart users whose ids look alike. */
public abstract class HistoryOwnersContract {
    private static final Client CURL = Client.of("curl/8.14.1", "192.0.2.1");
    private static final int MANY = 9;

    private final Supplier<SessionHistory> history;
    private final Instant epoch;
    private final UserId user = LookAlike.user();

    protected HistoryOwnersContract(Supplier<SessionHistory> history, Instant epoch) {
        this.history = history;
        this.epoch = epoch.truncatedTo(ChronoUnit.MICROS);
    }

    @ParameterizedTest
    @EnumSource
    void entries_of_a_look_alike_are_not_listed(LookAlike other) {
        HistoryEntry own = HistoryEntries.signIn(user, epoch);
        history.get().add(List.of(own, HistoryEntries.signIn(other.of(user), epoch)));

        assertListed(listed(user), own);
    }

    @ParameterizedTest
    @EnumSource
    void entries_of_a_look_alike_are_counted_apart(LookAlike other) {
        history.get()
                .fold(List.of(
                        HistoryEntries.failure(user, epoch, CURL),
                        HistoryEntries.failure(other.of(user), epoch, CURL)));
        history.get().fold(List.of(HistoryEntries.failure(user, epoch, CURL)));

        assertThat(listed(user)).extracting(HistoryEntry::times).as("count").isEqualTo(List.of(2L));
        assertThat(listed(other.of(user)))
                .extracting(HistoryEntry::times)
                .as("count of the look-alike")
                .isEqualTo(List.of(1L));
    }

    @ParameterizedTest
    @EnumSource
    void the_sign_ins_of_a_look_alike_do_not_count(LookAlike other) {
        UserId lookAlike = other.of(user);
        history.get()
                .add(List.of(HistoryEntries.entry(lookAlike, epoch, Kind.SIGNED_IN, null, Actor.of(lookAlike), CURL)));

        assertClients(history.get().signInsOf(user, MANY));
    }

    @ParameterizedTest
    @EnumSource
    void entries_of_a_look_alike_are_not_listed_for_the_same_session(LookAlike other) {
        SessionId session = HistoryEntries.session(user);
        HistoryEntry own = HistoryEntries.change(user, session, epoch);
        history.get().add(List.of(own, HistoryEntries.change(other.of(user), session, epoch)));

        assertListed(
                history.get().listOf(user, session, PageRequest.first(MANY)).items(), own);
    }

    @ParameterizedTest
    @EnumSource
    void a_look_alike_is_not_forgotten(LookAlike other) {
        HistoryEntry kept = HistoryEntries.signIn(other.of(user), epoch);
        history.get().add(List.of(HistoryEntries.signIn(user, epoch), kept));

        history.get().forget(user);

        assertListed(listed(user));
        assertListed(listed(other.of(user)), kept);
    }

    private List<HistoryEntry> listed(UserId of) {
        return history.get().list(of, PageRequest.first(MANY)).items();
    }
}
