package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a new session takes along from the one before. */
abstract class SignInDataContract extends VisitGroup {
    SignInDataContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void signing_in_takes_the_data_along_and_ends_the_session_that_was_open() {
        Browser browser = Browser.of(sessions());
        browser.visit(visit -> visit.put("color", SessionValue.of("blue")));
        Browser before = browser.twin();
        SessionId anonymous = browser.key().id();

        Visit signedIn = browser.visit(visit -> visit.signIn(user));

        assertThat(signedIn.session().id()).as("id of the new session").isNotEqualTo(anonymous);
        assertThat(browser.look().data().text("color")).as("attribute color").contains("blue");
        assertThat(store.repository().find(anonymous).filter(StoredSession::isClosed))
                .as("closed session")
                .isPresent();
        assertThat(before.look().isStored())
                .as("whether the key opens a session")
                .isFalse();
    }

    @Test
    void what_another_visit_saves_during_a_sign_in_is_taken_along() {
        Browser browser = Browser.of(sessions());
        browser.visit(visit -> visit.put("color", SessionValue.of("blue")));
        Visit signingIn = browser.open();
        browser.twin().visit(other -> {
            other.put("size", SessionValue.of(7L));
            other.put("kept", SessionValue.of(true));
        });
        signingIn.signIn(user);
        signingIn.put("color", SessionValue.of("red"));

        browser.close(signingIn);

        SessionData data = browser.look().data();
        assertThat(data)
                .as("attributes")
                .isEqualTo(SessionData.of(Map.of(
                        "color", SessionValue.of("red"),
                        "size", SessionValue.of(7L),
                        "kept", SessionValue.of(true))));
    }

    @Test
    void no_data_goes_from_one_user_to_another_in_the_same_browser() {
        Browser browser = signedIn(sessions());
        browser.visit(visit -> visit.put("secret", SessionValue.of("ada's")));
        Visit signingIn = browser.open();
        browser.twin().visit(other -> other.put("late", SessionValue.of("ada's, too")));

        signingIn.signIn(UniqueUsers.next());
        browser.close(signingIn);

        assertThat(browser.look().data().isEmpty())
                .as("whether no data was taken along")
                .isTrue();
    }
}
