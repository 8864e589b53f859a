package io.usersessions.testkit.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;

/** Tests of visits by one user. */
abstract class VisitGroup {
    final SessionsUnderTest store;
    final UserId user = UniqueUsers.next();

    VisitGroup(SessionsUnderTest store) {
        this.store = store;
    }

    Sessions sessions() {
        return store.sessions().build();
    }

    /** A browser in which the user is signed in. */
    Browser signedIn() {
        return signedIn(sessions());
    }

    Browser signedIn(Sessions sessions) {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.signIn(user));
        return browser;
    }

    StoredSession row(Browser browser) {
        return store.repository().find(browser.key().id()).orElseThrow();
    }

    static void assertAnonymous(Visit visit) {
        assertThat(visit.isStored()).as("whether the key opens a session").isFalse();
        assertThat(visit.user()).as("signed-in user").isEmpty();
        assertThat(visit.data().isEmpty()).as("whether there are no attributes").isTrue();
    }

    /** Closes a visit that signs in; false if the sign-in was refused. */
    static boolean isSignedIn(Browser browser, Visit visit) {
        try {
            browser.close(visit);
            return true;
        } catch (SignInRefusedException refused) {
            return false;
        }
    }
}
