package io.usersessions.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StrangerTest {
    /** The position of the stranger among sessions with these traits, of which a dash is none. */
    private static Optional<Integer> positionIn(String traits) {
        List<SessionSummary> sessions = traits.chars()
                .mapToObj(trait ->
                        StoredSessions.ownedBy(new UserId("ada")).build().summary())
                .toList();
        Iterator<String> each = Stream.of(traits.split("")).iterator();
        java.util.Map<SessionId, String> byId = new java.util.HashMap<>();
        sessions.forEach(session -> byId.put(session.id(), each.next()));
        return Stranger.in(
                        sessions,
                        session -> Optional.ofNullable(byId.get(session.id())).filter(trait -> !trait.equals("-")))
                .map(id -> sessions.stream().map(SessionSummary::id).toList().indexOf(id));
    }

    @Test
    void the_one_among_others_that_are_alike_is_found() {
        assertThat(positionIn("aab")).contains(2);
        assertThat(positionIn("baaa-")).contains(0);
    }

    @Test
    void there_is_none_among_two_or_among_many_kinds() {
        assertThat(Stream.of("ab", "ab-", "aaa", "aabb", "aabc", "---", "a").map(StrangerTest::positionIn))
                .containsOnly(Optional.empty());
    }
}
