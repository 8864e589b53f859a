package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertListed;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of an entry is read as it was added. */
abstract class HistoryFieldsContract {

    private final HistoryUnderTest store;
    private final Instant start;
    private final UserId user = UniqueUsers.next();

    HistoryFieldsContract(HistoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void actor_and_client_come_back_as_they_were_given(Client client, Actor actor) {
        HistoryEntry entry = HistoryEntries.entry(user, start, Kind.CLIENT_CHANGED, null, actor, client);
        store.add(entry);

        List<HistoryEntry> listed = store.listed(user);

        assertListed(listed, entry);
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
        HistoryEntry entry = HistoryEntries.end(user, start, reason);
        store.add(entry);

        List<HistoryEntry> listed = store.listed(user);

        assertListed(listed, entry);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_comes_back(Kind kind) {
        HistoryEntry entry = HistoryEntries.entry(user, start, kind, null, Actor.of(user), Client.UNKNOWN);
        store.add(entry);

        List<HistoryEntry> listed = store.listed(user);

        assertListed(listed, entry);
    }
}
