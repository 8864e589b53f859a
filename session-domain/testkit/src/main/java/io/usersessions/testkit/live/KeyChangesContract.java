package io.usersessions.testkit.live;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@link LiveSessions#expiries} after a browser got another key, or none. */
public abstract class KeyChangesContract {
    private final LiveUnderTest store;
    private final ManualTime time;

    protected KeyChangesContract(LiveUnderTest store) {
        this.store = store;
        time = new ManualTime(store.epoch());
    }

    /** A browser in which a user signed in some minutes ago. */
    private Browser signedIn() {
        Browser browser = Browser.of(
                Sessions.using(store.repository(), new BoundCodec()).time(time).build());
        browser.visit(visit -> visit.signIn(UniqueUsers.next()));
        time.advance(Duration.ofMinutes(2));
        return browser;
    }

    private void assertLive(Browser browser) {
        Visit look = browser.look();
        store.assertLive(look.session().id(), look.session().expireDate());
    }

    @Test
    void a_session_whose_key_was_rotated_lives_on() {
        Browser browser = signedIn();

        browser.visit(Visit::rotate);

        assertLive(browser);
    }

    @Test
    void a_session_whose_key_was_replaced_lives_on() {
        Browser browser = signedIn();

        browser.visit(Visit::replaceKey);

        assertLive(browser);
    }

    @Test
    void a_session_that_its_own_browser_signed_out_is_missing() {
        Browser browser = signedIn();
        SessionId signedOut = browser.key().id();

        browser.visit(Visit::signOut);

        store.assertEnded(signedOut);
    }

    @Test
    void after_a_sign_in_in_the_same_browser_the_session_before_is_missing_and_the_new_one_is_told() {
        Browser browser = signedIn();
        SessionId before = browser.key().id();

        browser.visit(visit -> visit.signIn(UniqueUsers.next()));

        store.assertEnded(before);
        assertLive(browser);
    }
}
