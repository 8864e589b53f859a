package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The key of a session that expired or ended opens nothing. */
abstract class EndedKeyContract extends VisitGroup {
    EndedKeyContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void at_the_instant_of_its_expiry_a_session_is_anonymous_and_not_extended() {
        Browser browser = signedIn();
        StoredSession before = row(browser);
        store.time().advance(Duration.between(store.time().instant(), before.expireDate()));

        Visit visit = browser.twin().look();

        assertAnonymous(visit);
        assertAbsent(store.repository().find(before.id()).filter(row -> !row.equals(before)));
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_is_open() {
        Browser browser = signedIn();
        Duration untilExpiry =
                Duration.between(store.time().instant(), row(browser).expireDate());
        store.time().advance(untilExpiry.minusNanos(1_000));

        Visit visit = browser.look();

        assertThat(visit.user()).as("signed-in user").contains(user);
    }

    @Test
    void an_ended_session_is_anonymous() {
        Browser browser = signedIn();
        SessionId id = browser.key().id();
        store.repository().end(id);

        Visit visit = browser.visit(late -> late.put("color", SessionValue.of("blue")));

        assertThat(visit.user()).as("signed-in user").isEmpty();
        assertThat(visit.session().id()).as("id of the new session").isNotEqualTo(id);
        assertAbsent(store.repository().find(id));
    }
}
