package io.usersessions.testkit.history;

import static io.usersessions.testkit.difference.EntryAssert.assertClients;

import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link SessionHistory#signInsOf}. */
public abstract class HistorySignInsContract {
    private static final Client FIREFOX = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");
    private static final Client CURL = Client.of("curl/8.14.1", "2001:db8::1");
    private static final Client SILENT = new Client(Optional.empty(), IpAddress.parse("198.51.100.7"));
    private static final int MANY = 100;

    private final HistoryUnderTest store;
    private final Instant start;
    private final UserId user = UniqueUsers.next();

    protected HistorySignInsContract(HistoryUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    @Test
    void a_user_who_never_signed_in_has_no_clients() {
        List<Client> clients = store.history().signInsOf(user, MANY);

        assertClients(clients);
    }

    @Test
    void every_client_is_listed_once_and_a_missing_agent_is_one() {
        add(signIn(user, 0, FIREFOX), signIn(user, 1, CURL), signIn(user, 2, SILENT), signIn(user, 3, CURL));
        add(signIn(user, 4, FIREFOX), signIn(user, 5, SILENT));

        List<Client> clients = store.history().signInsOf(user, MANY);

        assertClients(clients, FIREFOX, CURL, SILENT);
    }

    @Test
    void an_agent_is_listed_once_with_each_of_its_addresses_and_a_missing_address_is_one() {
        Client moved = new Client(FIREFOX.userAgent(), IpAddress.parse("203.0.113.9"));
        Client unknown = new Client(FIREFOX.userAgent(), Optional.empty());
        add(signIn(user, 1, FIREFOX), signIn(user, 2, moved), signIn(user, 0, FIREFOX), signIn(user, 3, unknown));
        add(signIn(user, 4, moved), signIn(user, 5, unknown));

        List<Client> clients = store.history().signInsOf(user, MANY);

        assertClients(clients, FIREFOX, moved, unknown);
    }

    @Test
    void an_address_is_listed_once_with_each_agent_it_had() {
        Client same = new Client(CURL.userAgent(), FIREFOX.ip());
        add(signIn(user, 1, FIREFOX), signIn(user, 2, same), signIn(user, 3, FIREFOX), signIn(user, 4, same));

        List<Client> clients = store.history().signInsOf(user, MANY);

        assertClients(clients, FIREFOX, same);
    }

    @Test
    void no_more_sign_ins_are_looked_at_than_asked_for_and_those_are_the_newest() {
        add(signIn(user, 0, FIREFOX), signIn(user, 2, CURL), signIn(user, 1, SILENT), signIn(user, 3, CURL));

        assertClients(store.history().signInsOf(user, 2), CURL);
        assertClients(store.history().signInsOf(user, 3), CURL, SILENT);
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "SIGNED_IN", mode = EnumSource.Mode.EXCLUDE)
    void entries_of_other_kinds_do_not_count(Kind kind) {
        add(HistoryEntries.entry(user, start, kind, null, Actor.of(user), FIREFOX));

        List<Client> clients = store.history().signInsOf(user, MANY);

        assertClients(clients);
    }

    @Test
    void the_sign_ins_of_others_do_not_count() {
        add(signIn(user, 0, CURL), signIn(UniqueUsers.next(), 1, FIREFOX));

        List<Client> clients = store.history().signInsOf(user, MANY);

        assertClients(clients, CURL);
    }

    private void add(HistoryEntry... entries) {
        store.history().add(List.of(entries));
    }

    private HistoryEntry signIn(UserId user, int second, Client client) {
        return HistoryEntries.entry(user, start.plusSeconds(second), Kind.SIGNED_IN, null, Actor.of(user), client);
    }
}
