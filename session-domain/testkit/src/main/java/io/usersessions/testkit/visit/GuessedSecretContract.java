package io.usersessions.testkit.visit;

import static io.usersessions.testkit.difference.SessionAssert.assertFound;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The id of a session and another secret open nothing. */
abstract class GuessedSecretContract extends VisitGroup {
    private static final byte[] OTHER_SECRET = new byte[SessionKey.SECRET_BYTES];

    GuessedSecretContract(SessionsUnderTest store) {
        super(store);
    }

    @Test
    void a_key_with_the_id_of_a_session_and_another_secret_is_anonymous() {
        Browser owner = signedIn();
        StoredSession before = row(owner);
        SessionKey guessed = SessionKey.of(owner.key().id(), OTHER_SECRET);

        Visit visit = Browser.presenting(guessed.reveal(), sessions()).look();

        assertAnonymous(visit);
        assertFound(Optional.of(row(owner)), before);
    }

    @Test
    void what_is_stored_of_a_key_opens_nothing() {
        Browser owner = signedIn();
        KeyDigest stored = row(owner).keyDigest();
        SessionKey fromTheTable = SessionKey.of(owner.key().id(), stored.toBytes());

        Visit visit = Browser.presenting(fromTheTable.reveal(), sessions()).look();

        assertAnonymous(visit);
    }
}
