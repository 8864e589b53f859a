package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link Sessions}: how sessions of a user begin and end. */
public abstract class SessionsSignInContract extends VisitGroup {
    protected SessionsSignInContract(SessionsUnderTest store) {
        super(store);
    }

    @Nested
    class Data extends SignInDataContract {
        Data() {
            super(SessionsSignInContract.this.store);
        }
    }

    @Nested
    class Cap extends SignInCapContract {
        Cap() {
            super(SessionsSignInContract.this.store);
        }
    }

    @Nested
    class TakenIds extends TakenIdContract {
        TakenIds() {
            super(SessionsSignInContract.this.store);
        }
    }

    @Nested
    class EndOfAll extends EndOfAllContract {
        EndOfAll() {
            super(SessionsSignInContract.this.store);
        }
    }

    @Test
    void signing_out_ends_the_session() {
        Browser browser = signedIn(sessions());
        Browser twin = browser.twin();

        browser.visit(Visit::signOut);

        assertThat(twin.look().user()).as("signed-in user").isEmpty();
        assertNone(store.own().list(user));
    }

    @Test
    void a_user_who_ends_another_of_their_sessions_signs_that_browser_out_and_no_other() {
        Browser kept = signedIn(sessions());
        Browser lost = signedIn(sessions());

        boolean ended = store.own().end(user, lost.key().id());

        assertThat(ended).as("whether the session was ended").isTrue();
        assertThat(lost.look().user()).as("signed-in user").isEmpty();
        assertThat(kept.look().user()).as("signed-in user").contains(user);
    }
}
