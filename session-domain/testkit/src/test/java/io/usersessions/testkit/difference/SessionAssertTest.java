package io.usersessions.testkit.difference;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionAssertTest {
    private final StoredSession session = StoredSessions.anonymous().build();
    private final SessionSummary one = session.summary();
    private final SessionSummary other = StoredSessions.anonymous().build().summary();

    @Test
    void only_the_field_that_differs_is_named() {
        StoredSession later = session.toBuilder()
                .lastActivity(session.lastActivity().plusSeconds(1))
                .build();

        assertThatThrownBy(() -> SessionAssert.assertFound(Optional.of(later), session))
                .hasMessage(
                        "session %s: lastActivity is 2026-03-01T10:00:01.123456Z instead of 2026-03-01T10:00:00.123456Z"
                                .formatted(session.id()));
    }

    @Test
    void of_several_fields_the_first_line_has_one_value_and_the_other_names() {
        StoredSession next = session.toBuilder()
                .version(7)
                .persistence(Persistence.PERSISTENT)
                .build();

        assertThatThrownBy(() -> SessionAssert.assertFound(Optional.of(next), session))
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "session " + session.id() + ": version is 7 instead of 1; also: persistence",
                        "persistence is PERSISTENT instead of BROWSER_SESSION"));
    }

    @Test
    void bytes_that_differ_are_not_printed() {
        StoredSession same = StoredSessions.like(session).payload((byte) 1).build();
        StoredSession changed = StoredSessions.like(session).payload((byte) 2).build();

        assertThatThrownBy(() -> SessionAssert.assertFound(Optional.of(changed), same))
                .hasMessage("session " + session.id() + ": payload is another Payload[1 bytes]");
    }

    @Test
    void a_session_that_is_missing_and_one_that_is_too_many_are_named() {
        assertThatThrownBy(() -> SessionAssert.assertListed(List.of(one), other))
                .hasMessage("missing: session " + other.id() + "; too many: session " + one.id());
    }

    @Test
    void a_wrong_order_is_named_where_it_begins() {
        assertThatThrownBy(() -> SessionAssert.assertListed(List.of(one, other), other, one))
                .hasMessage("order: number 1 is session " + one.id() + " instead of session " + other.id());
        assertThatCode(() -> SessionAssert.assertSame(List.of(one, other), other, one))
                .doesNotThrowAnyException();
    }

    @Test
    void a_session_that_is_listed_twice_is_too_many() {
        assertThatThrownBy(() -> SessionAssert.assertListed(List.of(one, one), one))
                .hasMessage("too many: session " + one.id());
    }
}
