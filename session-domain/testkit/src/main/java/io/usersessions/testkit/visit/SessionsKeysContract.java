package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.SessionAssert.assertFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link Sessions#open}: what the key opens that a client presents. */
public abstract class SessionsKeysContract extends VisitGroup {
    private static final KeySource RANDOM = KeySource.secure();
    private static final byte[] OTHER_SECRET = new byte[SessionKey.SECRET_BYTES];

    protected SessionsKeysContract(SessionsUnderTest store) {
        super(store);
    }

    @Nested
    class PresentedText extends PresentedTextContract {
        PresentedText() {
            super(SessionsKeysContract.this.store);
        }
    }

    @Nested
    class GuessedSecret extends GuessedSecretContract {
        GuessedSecret() {
            super(SessionsKeysContract.this.store);
        }
    }

    @Nested
    class Ended extends EndedKeyContract {
        Ended() {
            super(SessionsKeysContract.this.store);
        }
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

        assertThat(second.session().equals(first.session()))
                .as("whether the session is the same")
                .isTrue();
        assertThat(second.data().text("color")).as("attribute color").contains("blue");
        assertThat(second.data().whole("size")).as("attribute size").hasValue(7);
        assertThat(second.user()).as("signed-in user").contains(user);
    }

    @Test
    void after_a_rotation_and_its_grace_the_session_is_open_under_its_new_key_only() {
        Browser browser = signedIn();
        Browser oldKey = browser.twin();

        Visit rotating = browser.visit(Visit::rotate);

        assertThat(browser.look().session().equals(rotating.session().atVersion(Session.FIRST_VERSION + 1)))
                .as("whether the session is the rotated one")
                .isTrue();
        assertThat(browser.key().id()).as("id").isEqualTo(oldKey.key().id());
        store.time().advance(SessionSettings.defaults().formerKeyGrace());
        assertAnonymous(oldKey.look());
        assertThat(browser.look().user()).as("signed-in user").contains(user);
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
        assertFound(store.repository().find(key.id()), unreadable);
    }
}
