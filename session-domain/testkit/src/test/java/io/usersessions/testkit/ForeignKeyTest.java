package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that another system issued: good once, and replaced by a key of full strength. */
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
    void once_replaced_the_old_cookie_opens_nothing() {
        Sessions sessions = stage.sessions();
        Browser.presenting(COOKIE, sessions).look();

        Visit again = Browser.presenting(COOKIE, sessions).look();

        assertThat(again.isStored()).isFalse();
        assertThat(stage.importedKeys.find(DIGEST)).isEmpty();
    }

    @Test
    void a_key_that_cannot_be_forgotten_is_replaced_all_the_same() {
        ImportedKeys failing = new ForwardingImportedKeys(stage.importedKeys) {
            @Override
            public void forget(KeyDigest foreignKey) {
                throw new SessionStoreException("away");
            }
        };
        Sessions sessions = stage.builder().importedKeys(failing).build();
        Browser browser = Browser.presenting(COOKIE, sessions);

        KeyInstruction instruction = browser.close(browser.open());

        assertThat(instruction).isInstanceOf(KeyInstruction.Send.class);
        assertThat(browser.look().user()).contains(Stage.ADA);
        assertThat(Browser.presenting(COOKIE, sessions).look().isStored()).isFalse();
    }

    @Test
    void signing_out_with_the_old_cookie_ends_the_session_and_the_key() {
        Browser browser = Browser.presenting(COOKIE, stage.sessions());

        browser.visit(Visit::signOut);

        assertThat(stage.store.find(id)).isEmpty();
        assertThat(stage.importedKeys.find(DIGEST)).isEmpty();
    }

    @Test
    void sessions_that_were_not_told_of_imported_keys_take_none() {
        Sessions sessions =
                Sessions.using(stage.store, new BoundCodec()).time(stage.time).build();

        assertThat(Browser.presenting(COOKIE, sessions).look().isStored()).isFalse();
    }
}
