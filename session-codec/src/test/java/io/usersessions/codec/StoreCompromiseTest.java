package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.fixture.StoredSessions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An attacker can read and write the table and has the code, but not the keyring: what is possible and what is not.
 *
 * <p>The attacker, Mallory, has a session and attacks the session of Ada.
 */
class StoreCompromiseTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Client CLIENT = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");
    private static final UserId ADA = new UserId("ada");
    private static final UserId MALLORY = new UserId("mallory");

    private final InMemorySessions table = new InMemorySessions();
    private final ManualTime time = new ManualTime(START);
    private final List<SessionEvent> events = new ArrayList<>();
    private final Sessions sessions = Sessions.using(
                    table,
                    SessionCodecs.sealed(
                            Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)), SessionCodecs.json()))
            .time(time)
            .events(events::add)
            .build();

    private final SessionKey ada = signedIn(ADA, "4111 1111");
    private final SessionKey mallory = signedIn(MALLORY, "nothing");

    @Test
    void the_sessions_are_open_while_the_table_is_unchanged() {
        assertThat(visit(ada).user()).contains(ADA);
        assertThat(visit(mallory).data().text("card")).contains("nothing");
    }

    @Test
    void a_dump_neither_opens_a_session_nor_shows_attributes() {
        StoredSession row = row(ada);

        assertThat(new String(row.payload().toBytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("card", "4111");
        SessionKey digestAsSecret = SessionKey.of(row.id(), row.keyDigest().toBytes());
        assertThat(visit(digestAsSecret).user()).isEmpty();
        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        SessionEvent.KeyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SessionEvent.KeyRefused.Reason.WRONG_SECRET));
    }

    @Test
    void a_row_for_a_key_of_the_attacker_is_not_accepted() {
        SessionKey chosen = SessionKey.of(
                SessionId.ownedBy(ADA, new byte[SessionId.BYTES]),
                KeySource.secure().bytes(SessionKey.SECRET_BYTES));

        insert(StoredSessions.ownedBy(ADA)
                .openedBy(chosen)
                .createdAt(START)
                .payload(row(mallory).payload().toBytes()));

        assertRefused(chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "J{\"card\":\"mine\"}",
                "{}",
                "S",
                "Srubbish that is as long as a payload would be at least",
                "T",
                "Trubbish that is as long as a payload would be at least"
            })
    void a_payload_of_the_attacker_is_not_accepted(String payload) {
        rewrite(ada, row -> row.payload(payload.getBytes(StandardCharsets.UTF_8)));

        assertRefused(ada);
    }

    @Test
    void adas_payload_in_the_row_of_the_attacker_is_not_accepted() {
        byte[] adas = row(ada).payload().toBytes();

        rewrite(mallory, row -> row.payload(adas));

        assertRefused(mallory);
    }

    @Test
    void adas_session_does_not_open_with_the_key_of_the_attacker() {
        rewrite(ada, row -> row.keyDigest(mallory.digest()));

        SessionKey adasIdWithHisSecret = SessionKey.parse(
                        ada.id() + mallory.reveal().substring(mallory.reveal().indexOf('.')))
                .orElseThrow();
        assertRefused(adasIdWithHisSecret);
    }

    @Test
    void another_owner_does_not_make_a_session_adas() {
        StoredSession row = row(mallory);
        Lifetime lifetime = new Lifetime(row.idleTimeout(), absolute(row), row.persistence());

        rewrite(
                mallory,
                same -> StoredSessions.ownedBy(ADA)
                        .id(row.id())
                        .keyDigest(row.keyDigest())
                        .createdAt(row.createdAt())
                        .lifetime(lifetime)
                        .payload(row.payload().toBytes()));

        assertRefused(mallory);
    }

    @Test
    void a_later_time_of_sign_in_is_not_accepted() {
        rewrite(mallory, row -> row.authenticatedAt(START.plusSeconds(1)));

        assertRefused(mallory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31T00:00:00Z", "2262-04-12T00:00:00Z", "+294276-12-31T23:59:59Z"})
    void a_later_absolute_end_is_not_accepted(String end) {
        StoredSession row = row(mallory);
        table.end(row.id());

        table.create(
                NewSession.of(row.toBuilder().absoluteEnd(Instant.parse(end)).build()));

        assertRefused(mallory);
    }

    @Test
    void another_start_is_not_accepted() {
        rewrite(mallory, row -> row.createdAt(START.minusSeconds(1)));

        assertRefused(mallory);
    }

    @Test
    void a_longer_idle_timeout_is_not_accepted() {
        StoredSession row = row(mallory);

        rewrite(mallory, same -> same.lifetime(new Lifetime(Duration.ofDays(30), absolute(row), row.persistence())));

        assertRefused(mallory);
    }

    @Test
    void a_session_cannot_be_made_to_outlive_the_browser() {
        StoredSession row = row(mallory);

        rewrite(
                mallory,
                same -> same.lifetime(new Lifetime(row.idleTimeout(), absolute(row), Lifetime.Persistence.PERSISTENT)));

        assertRefused(mallory);
    }

    @Test
    void a_payload_that_is_relabelled_with_the_former_format_is_not_accepted() {
        StoredSession row = row(mallory);
        byte[] relabelled = row.payload().toBytes();
        relabelled[0] = SealedCodec.FORMER_FORMAT;

        rewrite(
                mallory,
                same -> same.payload(relabelled)
                        .lifetime(new Lifetime(Duration.ofDays(30), absolute(row), row.persistence())));

        assertRefused(mallory);
    }

    private static Duration absolute(StoredSession row) {
        return Duration.between(row.createdAt(), row.absoluteEnd());
    }

    /** The seal does not cover activity and idle expiry, so that a touch needs no new payload. */
    @Test
    void an_attacker_keeps_or_revives_an_idle_session_but_not_beyond_its_absolute_end() {
        Instant end = row(mallory).absoluteEnd();
        time.advance(Duration.between(START, end).minusSeconds(1));
        assertThat(visit(mallory).user()).isEmpty();
        rewrite(mallory, row -> row.lastActivity(time.instant()).expireDate(end));

        assertThat(visit(mallory).user()).contains(MALLORY);

        time.advance(Duration.ofSeconds(1));
        assertThat(visit(mallory).user()).isEmpty();
    }

    @Test
    void an_older_payload_under_the_newer_version_is_not_accepted() {
        byte[] before = row(mallory).payload().toBytes();
        Visit visit = visit(mallory);
        visit.put("card", SessionValue.of("stolen and reported"));
        sessions.close(visit);

        rewrite(mallory, row -> row.payload(before));

        assertRefused(mallory);
    }

    /** A seal cannot detect this; detection needs state outside the table. */
    @Test
    void an_older_whole_row_is_accepted() {
        StoredSession before = row(mallory);
        Visit visit = visit(mallory);
        visit.put("card", SessionValue.of("stolen and reported"));
        sessions.close(visit);

        rewrite(mallory, row -> StoredSessions.like(before));

        assertThat(visit(mallory).data().text("card")).contains("nothing");
    }

    @Test
    void an_attacker_signs_users_out() {
        table.end(ada.id());

        assertThat(visit(ada).user()).isEmpty();
    }

    /** No session opens, no data is shown, the row stays for an investigation, and an event reports it. */
    private void assertRefused(SessionKey key) {
        StoredSession before = row(key);

        Visit visit = visit(key);

        assertThat(visit.user()).isEmpty();
        assertThat(visit.data().isEmpty()).isTrue();
        assertThat(row(key)).isEqualTo(before);
        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        SessionEvent.PayloadUnreadable.class,
                        unreadable -> assertThat(unreadable.session()).isEqualTo(key.id()));
    }

    private SessionKey signedIn(UserId user, String card) {
        Visit visit = sessions.open(CLIENT);
        visit.signIn(user);
        visit.put("card", SessionValue.of(card));
        return ((KeyInstruction.Send) sessions.close(visit)).key();
    }

    private Visit visit(SessionKey key) {
        return sessions.open(key.reveal(), CLIENT);
    }

    private StoredSession row(SessionKey key) {
        return table.find(key.id()).orElseThrow();
    }

    private void rewrite(SessionKey key, UnaryOperator<StoredSessions> edit) {
        StoredSession row = row(key);
        table.end(row.id());
        insert(edit.apply(StoredSessions.like(row)));
    }

    private void insert(StoredSessions row) {
        row.storedIn(table);
    }
}
