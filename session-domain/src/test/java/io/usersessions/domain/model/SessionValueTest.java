package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.model.SessionValue.Items;
import io.usersessions.domain.model.SessionValue.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SessionValueTest {
    private static final SessionValue ONE = SessionValue.of(1);

    @Test
    @SuppressWarnings("NullAway")
    void null_is_refused_by_the_name_of_the_parameter() {
        assertNamed(() -> SessionValue.of((String) null), "value");
        assertNamed(() -> SessionValue.of((List<SessionValue>) null), "values");
        assertNamed(() -> SessionValue.of((Map<String, SessionValue>) null), "values");
        assertNamed(() -> new Text(null), "value");
        assertNamed(() -> new Items(null), "values");
        assertNamed(() -> new Fields(null), "values");
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_within_a_list_or_map_is_refused_by_its_place() {
        assertNamed(() -> SessionValue.of(Arrays.asList(ONE, ONE, null)), "values[2]");
        assertNamed(() -> SessionValue.of(Collections.singletonMap("secret", null)), "the value of a name in values");
        assertNamed(() -> SessionValue.of(Collections.singletonMap(null, ONE)), "a name in values");
    }

    @Test
    void a_character_is_text() {
        assertThat(SessionValue.of('x')).isEqualTo(SessionValue.of("x"));
        assertThatThrownBy(() -> SessionValue.of('\ud800')).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_value_prints_itself() {
        assertThat(SessionValue.of("s3cret")).hasToString("Text[6 characters]");
        assertThat(SessionValue.of(42)).hasToString("Whole[hidden]");
        assertThat(SessionValue.of(4.2)).hasToString("Real[hidden]");
        assertThat(SessionValue.of(true)).hasToString("Flag[hidden]");
        assertThat(SessionValue.of(List.of(ONE, ONE, ONE))).hasToString("Items[3 values]");
        assertThat(SessionValue.of(List.of(ONE))).hasToString("Items[1 value]");
        assertThat(SessionValue.of(Map.of("ada@example.org", ONE))).hasToString("Fields[1 value]");
        assertThat(SessionValue.NOTHING).hasToString("Nothing[]");
    }

    private static void assertNamed(ThrowingCallable call, String name) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
    }
}
