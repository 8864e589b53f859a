package io.usersessions.testkit.directory;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertListed;

import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sign-ins {@code endAll} leaves alone. */
abstract class WelcomeSignInsContract extends EndAllGroup {
    WelcomeSignInsContract(DirectoryUnderTest store) {
        super(store);
    }

    @Test
    void a_sign_in_of_the_same_instant_is_welcome() {
        store.directory().endAll(owner, now);
        StoredSession next = authenticatedAt(now).build();

        Creation outcome = store.repository().create(NewSession.of(next));

        assertOutcome(outcome, new Created(List.of()));
        assertListed(store.directory().list(owner, now), next.summary());
    }

    @Test
    void what_counts_is_the_authentication_and_not_the_start_of_the_session() {
        store.directory().endAll(owner, now);
        StoredSession startedBefore = store.ownedBy(owner)
                .createdAt(now.minusSeconds(1))
                .authenticatedAt(now)
                .build();

        Creation outcome = store.repository().create(NewSession.of(startedBefore));

        assertOutcome(outcome, new Created(List.of()));
    }

    @Test
    void sign_ins_of_others_are_welcome() {
        store.directory().endAll(owner, now);

        StoredSession foreign =
                store.ownedBy(UniqueUsers.next()).createdAt(now.minusSeconds(1)).storedIn(store.repository());
        StoredSession anonymous =
                store.anonymous().createdAt(now.minusSeconds(1)).storedIn(store.repository());

        store.assertStored(foreign);
        store.assertStored(anonymous);
    }
}
