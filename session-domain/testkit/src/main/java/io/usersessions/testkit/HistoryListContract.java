package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link SessionHistory#add} and {@link SessionHistory#list}. */
abstract class HistoryListContract {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final int RACERS = 8;

    private final SessionHistoryContract store;
    private final UserId user = Strangers.next();

    HistoryListContract(SessionHistoryContract store) {
        this.store = store;
    }

    @Test
    void a_user_to_whom_nothing_happened_has_one_empty_page() {
        Page<HistoryEntry> page = store.history().list(user, PageRequest.first(1));

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void entries_are_listed_newest_first() {
        HistoryEntry middle = HistoryEntries.signIn(user, START.plusNanos(1_000));
        HistoryEntry newest = HistoryEntries.signIn(user, START.plusSeconds(1));
        HistoryEntry oldest = HistoryEntries.signIn(user, START);
        store.history().add(List.of(middle, newest));
        store.history().add(List.of(oldest));

        List<HistoryEntry> listed = listed();

        assertThat(listed).containsExactly(newest, middle, oldest);
    }

    @Test
    void no_entries_at_all_are_no_error() {
        store.history().add(List.of());

        List<HistoryEntry> listed = listed();

        assertThat(listed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void actor_and_client_come_back_as_they_were_given(Client client, Actor actor) {
        HistoryEntry entry = HistoryEntries.entry(user, START, Kind.CLIENT_CHANGED, Optional.empty(), actor, client);
        store.history().add(List.of(entry));

        List<HistoryEntry> listed = listed();

        assertThat(listed).containsExactly(entry);
    }

    static Stream<Arguments> clients() {
        return Stream.of(
                argumentSet("the system, nothing known", Client.UNKNOWN, Actor.SYSTEM),
                argumentSet("another user, IPv4", Client.of("curl", "192.0.2.1"), new Actor("admin")),
                argumentSet("other scripts, IPv6", Client.of("Браузер 😀", "2001:db8::1"), new Actor("Ωmega 😀")),
                argumentSet("no agent", new Client(Optional.empty(), IpAddress.parse("::1")), new Actor("x")),
                argumentSet("no address", new Client(Optional.of("curl"), Optional.empty()), new Actor("x")));
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void every_reason_comes_back(EndReason reason) {
        HistoryEntry entry = HistoryEntries.end(user, START, reason);
        store.history().add(List.of(entry));

        List<HistoryEntry> listed = listed();

        assertThat(listed).containsExactly(entry);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_comes_back(Kind kind) {
        HistoryEntry entry = HistoryEntries.entry(user, START, kind, Optional.empty(), Actor.of(user), Client.UNKNOWN);
        store.history().add(List.of(entry));

        List<HistoryEntry> listed = listed();

        assertThat(listed).containsExactly(entry);
    }

    @Test
    void what_happened_to_others_is_not_listed() {
        HistoryEntry own = HistoryEntries.signIn(user, START);
        store.history().add(List.of(own, HistoryEntries.signIn(Strangers.next(), START)));

        List<HistoryEntry> listed = listed();

        assertThat(listed).containsExactly(own);
    }

    @Test
    void the_same_entry_twice_is_kept_twice() {
        HistoryEntry entry = HistoryEntries.signIn(user, START);
        store.history().add(List.of(entry, entry));
        store.history().add(List.of(entry));

        List<HistoryEntry> listed = listed();

        assertThat(listed).containsExactly(entry, entry, entry);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, PageRequest.MAX_LIMIT})
    void pages_of_any_size_hold_every_entry_once_also_where_the_instant_is_the_same(int limit) {
        List<HistoryEntry> entries = eightEntries();

        List<HistoryEntry> walked =
                Walk.from(PageRequest.first(limit), page -> store.history().list(user, page));

        assertThat(walked).containsExactlyInAnyOrderElementsOf(entries);
        assertThat(walked).extracting(HistoryEntry::at).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void a_page_that_holds_the_last_entry_has_no_next_even_if_it_is_full() {
        int all = eightEntries().size();

        Page<HistoryEntry> full = store.history().list(user, PageRequest.first(all));
        Page<HistoryEntry> allButOne = store.history().list(user, PageRequest.first(all - 1));

        assertThat(full.next()).isEmpty();
        assertThat(allButOne.next()).isPresent();
    }

    @Test
    void what_happens_meanwhile_neither_repeats_nor_hides_an_entry() {
        List<HistoryEntry> entries = eightEntries();
        PageRequest firstPage = PageRequest.first(4);
        Page<HistoryEntry> first = store.history().list(user, firstPage);
        store.history().add(List.of(HistoryEntries.signIn(user, START.plusSeconds(60))));

        List<HistoryEntry> rest = Walk.from(
                firstPage.after(first.next().orElseThrow()),
                page -> store.history().list(user, page));

        assertThat(Stream.concat(first.items().stream(), rest.stream())).containsExactlyInAnyOrderElementsOf(entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "99999999999999999999", "ffffffffffffffffffffffffffffffff"})
    void a_cursor_that_a_client_made_up_is_a_place_like_any_other(String tie) {
        HistoryEntry older = HistoryEntries.signIn(user, START.minusSeconds(1));
        store.history().add(List.of(HistoryEntries.signIn(user, START), older));
        PageRequest madeUp = PageRequest.first(9).after(new PageCursor(START, tie));

        Page<HistoryEntry> page = store.history().list(user, madeUp);

        assertThat(page.items()).contains(older);
    }

    @Test
    void what_many_add_at_once_is_all_kept() {
        List<HistoryEntry> entries = Race.of(RACERS, number -> {
            HistoryEntry entry = HistoryEntries.signIn(user, START);
            store.history().add(List.of(entry));
            return entry;
        });

        List<HistoryEntry> listed = listed();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(entries);
    }

    private List<HistoryEntry> eightEntries() {
        List<HistoryEntry> entries = Stream.concat(
                        Stream.generate(() -> HistoryEntries.signIn(user, START))
                                .limit(6),
                        Stream.of(START.minusNanos(1_000), START.plusNanos(1_000))
                                .map(at -> HistoryEntries.signIn(user, at)))
                .toList();
        store.history().add(entries);
        return entries;
    }

    private List<HistoryEntry> listed() {
        return store.history()
                .list(user, PageRequest.first(PageRequest.MAX_LIMIT))
                .items();
    }
}
