package io.usersessions.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.account.AccountSchema;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notes and ends in PostgreSQL. */
class StoredDeskTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:14:05.123456Z");
    private static final Instant LATER = NOW.minus(Duration.ofDays(100));
    private static final UserId ADA = new UserId("ada");
    private static final UserId CAROL = new UserId("carol");
    private static final UserId BOB = new UserId("django:2");

    private static Database database;

    @BeforeAll
    static void start() {
        database = Database.at(TestServer.emptyDatabase());
        AccountSchema.migrate(database.dataSource());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    private static SessionId id(int number) {
        byte[] bytes = new byte[SessionId.BYTES];
        bytes[0] = (byte) number;
        return SessionId.fromBytes(bytes);
    }

    private static Optional<DeviceName> named(String name) {
        return DeviceName.typed(name);
    }

    private static StoredEnds endsAt(Instant now) {
        return new StoredEnds(database.dataSource(), InstantSource.fixed(now));
    }

    @Test
    void notes_are_kept_for_each_user_until_their_sessions_are_forgotten() {
        SessionNotes notes = new StoredNotes(database.dataSource());

        notes.name(ADA, id(1), named("Work laptop"));
        notes.recognise(ADA, id(1));
        notes.recognise(ADA, id(2));
        notes.name(BOB, id(3), named("Phone"));
        Map<SessionId, SessionNote> ofAda = notes.of(ADA);
        notes.name(ADA, id(1), Optional.empty());
        SessionNote unnamed = notes.of(ADA).get(id(1));
        notes.keepOnly(ADA, Set.of(id(2), id(9)));

        assertThat(ofAda)
                .isEqualTo(Map.of(
                        id(1), new SessionNote(named("Work laptop"), true),
                        id(2), new SessionNote(Optional.empty(), true)));
        assertThat(unnamed).isEqualTo(new SessionNote(Optional.empty(), true));
        assertThat(notes.of(ADA)).containsOnlyKeys(id(2));
        assertThat(notes.of(BOB)).containsOnlyKeys(id(3));
        notes.keepOnly(ADA, Set.of());
        assertThat(notes.of(ADA)).isEmpty();
    }

    @Test
    void a_note_about_a_session_of_somebody_else_changes_nothing() {
        SessionNotes notes = new StoredNotes(database.dataSource());
        notes.name(CAROL, id(4), named("Mine"));

        notes.name(BOB, id(4), named("Yours"));
        notes.recognise(BOB, id(4));

        assertThat(notes.of(CAROL)).containsEntry(id(4), new SessionNote(named("Mine"), false));
        assertThat(notes.of(BOB)).doesNotContainKey(id(4));
    }

    @Test
    void an_end_is_remembered_for_a_week_with_when_and_from_where() {
        Client client = Client.of("Mozilla/5.0 <b>'", "2001:db8::4f");

        endsAt(NOW).add(List.of(id(5), id(6)), client);
        endsAt(NOW).add(List.of(id(7)), Client.UNKNOWN);

        Instant last = NOW.plus(EndRecords.KEPT);
        assertThat(endsAt(last).of(id(5))).contains(new EndRecord(NOW, client));
        assertThat(endsAt(last).of(id(6))).contains(new EndRecord(NOW, client));
        assertThat(endsAt(last).of(id(7))).contains(new EndRecord(NOW, Client.UNKNOWN));
        assertThat(endsAt(last.plus(Duration.ofSeconds(1))).of(id(5))).isEmpty();
        assertThat(endsAt(NOW).of(id(8))).isEmpty();
    }

    @Test
    void old_ends_are_removed_when_new_ones_come() {
        endsAt(LATER).add(List.of(id(20)), Client.UNKNOWN);

        endsAt(LATER.plus(Duration.ofDays(8))).add(List.of(id(21)), Client.UNKNOWN);

        assertThat(endsAt(LATER).of(id(20))).isEmpty();
        assertThat(endsAt(LATER).of(id(21))).isPresent();
    }
}
