package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.testkit.fixture.StoredSessions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DjangoOwnerTest {
    private static final SessionData DATA = SessionData.of(Map.of("a", SessionValue.of(1L)));

    @Test
    void the_owner_is_written_first_and_removed_when_read() {
        Payload payload = DjangoPayloads.codec().encode(DATA, ownedBy("42"));

        assertThat(DjangoPayloads.json(payload)).isEqualTo("{\"_auth_user_id\":\"42\",\"a\":1}");
        assertThat(DjangoPayloads.codec().decode(payload, ownedBy("42"))).isEqualTo(new Decoded.Readable(DATA));
    }

    @Test
    void the_owner_replaces_an_attribute_of_that_name() {
        SessionData data = DATA.with("_auth_user_id", SessionValue.of("7")).with("b", SessionValue.of(2L));

        Payload payload = DjangoPayloads.codec().encode(data, ownedBy("42"));

        assertThat(DjangoPayloads.json(payload)).isEqualTo("{\"a\":1,\"_auth_user_id\":\"42\",\"b\":2}");
    }

    @Test
    void under_an_anonymous_binding_the_attribute_is_like_any_other() {
        SessionData data = DATA.with("_auth_user_id", SessionValue.of("42"));

        Payload payload = DjangoPayloads.codec().encode(data, DjangoPayloads.ANONYMOUS);

        assertThat(DjangoPayloads.json(payload)).isEqualTo("{\"a\":1,\"_auth_user_id\":\"42\"}");
        assertThat(DjangoPayloads.codec().decode(payload, DjangoPayloads.ANONYMOUS))
                .isEqualTo(new Decoded.Readable(data));
    }

    @Test
    void a_payload_of_one_user_is_unreadable_in_a_session_of_another() {
        Payload payload = DjangoPayloads.codec().encode(DATA, ownedBy("42"));

        assertThat(DjangoPayloads.codec().decode(payload, ownedBy("43")))
                .isEqualTo(new Decoded.Unreadable("belongs to another user"));
    }

    @Test
    void a_payload_of_an_anonymous_session_is_unreadable_in_that_of_a_user() {
        Payload payload = DjangoPayloads.codec().encode(DATA, DjangoPayloads.ANONYMOUS);

        assertThat(DjangoPayloads.codec().decode(payload, ownedBy("42")))
                .isEqualTo(new Decoded.Unreadable("names no user"));
    }

    @Test
    void an_owner_written_as_a_number_by_old_versions_is_the_same() {
        Payload legacy = DjangoPayloads.payload(DjangoPayloads.legacy("{\"a\":1,\"_auth_user_id\":42}"));

        assertThat(DjangoPayloads.codec().decode(legacy, ownedBy("42"))).isEqualTo(new Decoded.Readable(DATA));
        assertThat(DjangoPayloads.codec().decode(legacy, ownedBy("042")))
                .isEqualTo(new Decoded.Unreadable("belongs to another user"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "42.0", "[42]", "{\"id\":42}"})
    void a_value_that_is_not_an_id_names_no_user(String json) {
        Payload payload = DjangoPayloads.payload(DjangoPayloads.sealed("{\"_auth_user_id\":" + json + "}"));

        assertThat(DjangoPayloads.codec().decode(payload, ownedBy("42")))
                .isEqualTo(new Decoded.Unreadable("names no user"));
    }

    @Test
    void the_owner_does_not_count_as_an_attribute() {
        Map<String, SessionValue> attributes = new LinkedHashMap<>();
        for (int number = 0; number < SessionData.MAX_ATTRIBUTES; number++) {
            attributes.put("n" + number, SessionValue.of(number));
        }
        SessionData data = SessionData.of(attributes);

        Payload payload = DjangoPayloads.codec().encode(data, ownedBy("42"));

        assertThat(DjangoPayloads.codec().decode(payload, ownedBy("42"))).isEqualTo(new Decoded.Readable(data));
        assertThat(DjangoPayloads.codec().decode(payload, DjangoPayloads.ANONYMOUS))
                .isEqualTo(new Decoded.Unreadable("breaks a limit of session data"));
    }

    @Test
    void the_longest_owner_fits_with_the_largest_data_of_any_characters() {
        SessionData data = SessionData.of(
                Map.of("a", SessionValue.of("\u007f".repeat(SessionData.MAX_BYTES - "{'a':''}".length()))));
        Binding longest = ownedBy("\ud83d\ude00".repeat(UserId.LONGEST));

        Payload payload = DjangoPayloads.codec().encode(data, longest);
        String uncompressed = DjangoPayloads.signedBody(
                DjangoPayloads.base64(DjangoPayloads.json(payload).getBytes(StandardCharsets.US_ASCII)));
        String legacy = DjangoPayloads.legacy(DjangoPayloads.json(payload));

        assertThat(data.size()).isEqualTo(SessionData.MAX_BYTES);
        assertThat(DjangoPayloads.codec().decode(payload, longest)).isEqualTo(new Decoded.Readable(data));
        assertThat(DjangoPayloads.codec().decode(DjangoPayloads.payload(uncompressed), longest))
                .isEqualTo(new Decoded.Readable(data));
        assertThat(DjangoPayloads.codec().decode(DjangoPayloads.payload(legacy), longest))
                .isEqualTo(new Decoded.Readable(data));
    }

    private static Binding ownedBy(String user) {
        return Binding.of(StoredSessions.ownedBy(new UserId(user)).build());
    }
}
