package io.usersessions.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Owners whose ids a lenient collation takes for the same are different users. */
public abstract class ExactOwnersContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final DirectoryUnderTest store;
    private final UserId owner = new UserId(UniqueUsers.next() + "-e");

    protected ExactOwnersContract(DirectoryUnderTest store) {
        this.store = store;
    }

    /** How another id differs from that of the owner. */
    enum Difference {
        CASE,
        ACCENT,
        SPACE_AT_THE_END;

        UserId of(UserId owner) {
            return new UserId(
                    switch (this) {
                        case CASE -> owner.value().toUpperCase(Locale.ROOT);
                        case ACCENT -> owner.value().replaceFirst("e$", "é");
                        case SPACE_AT_THE_END -> owner.value() + " ";
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void sessions_of_a_similar_owner_are_not_listed(Difference difference) {
        stored(difference.of(owner));

        List<SessionSummary> listed = store.directory().list(owner, NOW);

        assertThat(listed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sessions_of_a_similar_owner_stay_when_all_are_ended(Difference difference) {
        StoredSession similar = stored(difference.of(owner));

        List<SessionSummary> ended = store.directory().endAll(owner, NOW);

        assertThat(ended).isEmpty();
        store.assertStored(similar);
    }

    @ParameterizedTest
    @EnumSource
    void sign_ins_of_a_similar_owner_are_welcome(Difference difference) {
        store.directory().endAll(owner, NOW.plusSeconds(1));

        Creation outcome = store.repository().create(NewSession.of(session(difference.of(owner))));

        assertThat(outcome).isEqualTo(new Created(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void sessions_of_a_similar_owner_do_not_count_towards_the_cap(Difference difference) {
        StoredSession similar = stored(difference.of(owner));
        SessionCap one = new SessionCap(1, WhenReached.REFUSE);

        Creation outcome =
                store.repository().create(NewSession.of(session(owner)).under(one));

        assertThat(outcome).isEqualTo(new Created(List.of()));
        store.assertStored(similar);
    }

    private StoredSession stored(UserId user) {
        return StoredSessions.ownedBy(user).createdAt(NOW).storedIn(store.repository());
    }

    private static StoredSession session(UserId user) {
        return StoredSessions.ownedBy(user).createdAt(NOW).build();
    }
}
