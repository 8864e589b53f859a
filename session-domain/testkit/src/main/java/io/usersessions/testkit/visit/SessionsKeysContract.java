package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link Sessions#open} makes of the key a client presents. */
public abstract class SessionsKeysContract {
    private static final KeySource RANDOM = KeySource.secure();
    private static final byte[] OTHER_SECRET = new byte[SessionKey.SECRET_BYTES];

    private final SessionsUnderTest store;
    private final UserId user = UniqueUsers.next();

    protected SessionsKeysContract(SessionsUnderTest store) {
        this.store = store;
    }

    @Test
    void the_key_that_was_sent_opens_the_session_again() {
        Browser browser = Browser.of(sessions());
        Visit first = browser.visit(visit -> {
            visit.put("color", SessionValue.of("blue"));
            visit.signIn(user);
            visit.put("size", SessionValue.of(7L));
        });

        Visit second = browser.look();

        assertThat(second.session()).isEqualTo(first.session());
        assertThat(second.data().text("color")).contains("blue");
        assertThat(second.data().whole("size")).hasValue(7);
        assertThat(second.user()).contains(user);
    }

    @ParameterizedTest
    @MethodSource("madeUpKeys")
    void a_made_up_key_opens_an_anonymous_visit_and_makes_no_row(String madeUp) {
        Browser browser = Browser.presenting(madeUp, sessions());
        Visit visit = browser.open();

        KeyInstruction instruction = browser.close(visit);

        assertThat(instruction).isEqualTo(new KeyInstruction.Keep());
        assertAnonymous(visit);
        assertThat(store.repository().find(visit.session().id())).isEmpty();
        assertThat(SessionKey.parse(madeUp).flatMap(key -> store.repository().find(key.id())))
                .isEmpty();
    }

    static Stream<Arguments> madeUpKeys() {
        String wellFormed = SessionKey.of(
                        SessionId.anonymous(RANDOM.bytes(SessionId.BYTES)), RANDOM.bytes(SessionKey.SECRET_BYTES))
                .reveal();
        return Stream.of(
                argumentSet("well-formed", wellFormed),
                argumentSet("empty", ""),
                argumentSet("cut short", wellFormed.substring(0, wellFormed.length() - 1)),
                argumentSet("too long", wellFormed + "A"),
                argumentSet("without a dot", wellFormed.replace('.', '_')),
                argumentSet("not base64", "!".repeat(SessionKey.TEXT_LENGTH)),
                argumentSet("other scripts", "ключ 😀 \u0000"),
                argumentSet("shaped like Django's", "abcdefghijklmnopqrstuvwxyz012345"),
                argumentSet("very long", "A".repeat(100_000)));
    }

    @Test
    void what_is_put_under_a_made_up_key_is_stored_under_a_key_nobody_knew() {
        SessionKey madeUp = SessionKey.of(SessionId.anonymous(RANDOM.bytes(SessionId.BYTES)), OTHER_SECRET);
        Browser browser = Browser.presenting(madeUp.reveal(), sessions());

        browser.visit(visit -> visit.put("color", SessionValue.of("blue")));

        assertThat(browser.key()).isNotEqualTo(madeUp);
        assertThat(store.repository().find(madeUp.id())).isEmpty();
        assertThat(browser.look().data().text("color")).contains("blue");
    }

    @Test
    void a_key_with_the_id_of_a_session_and_another_secret_is_anonymous() {
        Browser owner = signedIn();
        StoredSession before = row(owner);
        SessionKey guessed = SessionKey.of(owner.key().id(), OTHER_SECRET);

        Visit visit = Browser.presenting(guessed.reveal(), sessions()).look();

        assertAnonymous(visit);
        assertThat(row(owner)).isEqualTo(before);
    }

    @Test
    void what_is_stored_of_a_key_opens_nothing() {
        Browser owner = signedIn();
        KeyDigest stored = row(owner).keyDigest();
        SessionKey fromTheTable = SessionKey.of(owner.key().id(), stored.toBytes());

        Visit visit = Browser.presenting(fromTheTable.reveal(), sessions()).look();

        assertAnonymous(visit);
    }

    @Test
    void at_the_instant_of_its_expiry_a_session_is_anonymous_and_not_extended() {
        Browser browser = signedIn();
        StoredSession before = row(browser);
        store.time().advance(Duration.between(store.time().instant(), before.expireDate()));

        Visit visit = browser.twin().look();

        assertAnonymous(visit);
        assertThat(store.repository().find(before.id()).filter(row -> !row.equals(before)))
                .isEmpty();
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_is_open() {
        Browser browser = signedIn();
        Duration untilExpiry =
                Duration.between(store.time().instant(), row(browser).expireDate());
        store.time().advance(untilExpiry.minusNanos(1_000));

        Visit visit = browser.look();

        assertThat(visit.user()).contains(user);
    }

    @Test
    void an_ended_session_is_anonymous() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        store.repository().end(id);

        Visit visit = browser.visit(late -> late.put("color", SessionValue.of("blue")));

        assertThat(visit.user()).isEmpty();
        assertThat(visit.session().id()).isNotEqualTo(id);
        assertThat(store.repository().find(id)).isEmpty();
    }

    @Test
    void after_a_rotation_and_its_grace_the_session_is_open_under_its_new_key_only() {
        Browser browser = signedIn();
        Browser oldKey = browser.twin();

        Visit rotating = browser.visit(Visit::rotate);

        assertThat(browser.look().session()).isEqualTo(rotating.session().atVersion(Session.FIRST_VERSION + 1));
        assertThat(browser.key().id()).isEqualTo(oldKey.key().id());
        store.time().advance(SessionSettings.defaults().formerKeyGrace());
        assertAnonymous(oldKey.look());
        assertThat(browser.look().user()).contains(user);
    }

    @Test
    void a_session_whose_payload_nobody_can_read_is_anonymous_and_kept() {
        SessionKey key = SessionKey.of(SessionId.anonymous(RANDOM.bytes(SessionId.BYTES)), OTHER_SECRET);
        StoredSession unreadable = StoredSessions.anonymous()
                .openedBy(key)
                .createdAt(store.time().instant())
                .payload((byte) 0xFF, (byte) 0x00, (byte) 0xFF)
                .storedIn(store.repository());

        Visit visit = Browser.presenting(key.reveal(), sessions()).look();

        assertAnonymous(visit);
        assertThat(store.repository().find(key.id())).contains(unreadable);
    }

    private Sessions sessions() {
        return store.sessions().build();
    }

    private Browser signedIn() {
        Browser browser = Browser.of(sessions());
        browser.visit(visit -> visit.signIn(user));
        return browser;
    }

    private StoredSession row(Browser browser) {
        return store.repository().find(browser.key().id()).orElseThrow();
    }

    private static void assertAnonymous(Visit visit) {
        assertThat(visit.isStored()).isFalse();
        assertThat(visit.user()).isEmpty();
        assertThat(visit.data().isEmpty()).isTrue();
    }
}
