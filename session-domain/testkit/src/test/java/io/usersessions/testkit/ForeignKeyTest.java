package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.Race;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that another system issued: each is valid once, and is replaced by a key of full strength. */
class ForeignKeyTest {
    private static final String COOKIE = "abcdefghijklmnopqrstuvwxyz012345";
    private static final KeyDigest DIGEST =
            ForeignKey.parse(COOKIE).orElseThrow().digest();

    private final Stage stage = new Stage();
    private final SessionId id = SessionId.ownedBy(Stage.ADA, KeySource.secure().bytes(SessionId.BYTES));

    @BeforeEach
    void import_a_session() {
        SessionData data = SessionData.empty().with("color", SessionValue.of("blue"));
        StoredSession session = StoredSessions.ownedBy(Stage.ADA)
                .id(id)
                .keyDigest(DIGEST)
                .createdAt(Stage.START)
                .build();
        byte[] payload = new BoundCodec().encode(data, Binding.of(session)).toBytes();
        StoredSessions.like(session).payload(payload).storedIn(stage.store);
        stage.importedKeys.add(DIGEST, id, session.absoluteEnd());
    }

    @Test
    void the_old_cookie_opens_the_imported_session_and_is_replaced_at_that_request() {
        Browser browser = Browser.presenting(COOKIE, stage.sessions());

        Visit first = browser.look();
        Visit second = browser.look();

        assertThat(first.user()).contains(Stage.ADA);
        assertThat(second.user()).contains(Stage.ADA);
        assertThat(second.data().text("color")).contains("blue");
        assertThat(browser.key().id()).isEqualTo(id);
    }

    @Test
    void six_requests_at_once_are_all_signed_in() {
        Sessions sessions = stage.sessions();

        List<Browser> requests = Stream.generate(() -> Browser.presenting(COOKIE, sessions))
                .limit(6)
                .toList();
        List<Visit> visits = Race.of(6, number -> requests.get(number).look());

        assertThat(visits).allSatisfy(visit -> assertThat(visit.user()).contains(Stage.ADA));
        assertThat(requests).filteredOn(browser -> browser.isKeyOfOurs()).hasSize(1);
    }

    @Test
    void once_replaced_the_old_cookie_opens_the_session_for_the_grace_and_changes_nothing() {
        Sessions sessions = stage.sessions();
        Browser.presenting(COOKIE, sessions).look();
        Browser late = Browser.presenting(COOKIE, sessions);

        stage.time.advance(SessionSettings.defaults().formerKeyGrace().minusNanos(1_000));
        StoredSession before = stage.store.find(id).orElseThrow();
        Visit visit = late.look();

        assertThat(visit.user()).contains(Stage.ADA);
        assertThat(visit.isUnderFormerKey()).isTrue();
        assertThat(late.isKeyOfOurs()).isFalse();
        assertThat(stage.store.find(id)).contains(before);
    }

    @Test
    void after_the_grace_the_old_cookie_opens_nothing_and_that_is_announced() {
        Sessions sessions = stage.sessions();
        Browser.presenting(COOKIE, sessions).look();
        stage.time.advance(SessionSettings.defaults().formerKeyGrace());

        Visit again = Browser.presenting(COOKIE, sessions).look();

        assertThat(again.isStored()).isFalse();
        assertThat(stage.events)
                .hasAtLeastOneElementOfType(SessionEvent.KeyRefused.class)
                .last()
                .isInstanceOfSatisfying(
                        SessionEvent.KeyRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SessionEvent.KeyRefused.Reason.WRONG_SECRET));
    }

    @Test
    void signing_out_with_the_old_cookie_ends_the_session_and_the_key() {
        Sessions sessions = stage.sessions();
        Browser browser = Browser.presenting(COOKIE, sessions);

        browser.visit(Visit::signOut);

        assertThat(stage.store.find(id)).get().matches(StoredSession::isClosed, "is closed");
        assertThat(Browser.presenting(COOKIE, sessions).look().isStored()).isFalse();
    }

    @Test
    void a_key_of_ours_that_opens_nothing_does_not_hide_the_old_cookie() {
        Sessions sessions = stage.sessions();
        Browser ended = stage.signedIn(sessions);
        SessionKey dead = ended.key();
        stage.own().end(Stage.ADA, dead.id());

        Visit visit = sessions.open(List.of(dead.reveal(), COOKIE), Client.UNKNOWN);

        assertThat(visit.user()).contains(Stage.ADA);
        assertThat(sessions.close(visit)).isInstanceOf(KeyInstruction.Send.class);
    }

    @Test
    void sessions_without_imported_keys_accept_none() {
        Sessions sessions =
                Sessions.using(stage.store, new BoundCodec()).time(stage.time).build();

        assertThat(Browser.presenting(COOKIE, sessions).look().isStored()).isFalse();
    }
}
