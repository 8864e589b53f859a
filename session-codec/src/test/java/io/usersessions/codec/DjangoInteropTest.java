package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.usersessions.codec.django.PythonJsonWriter;
import io.usersessions.codec.token.JsonReader;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.testkit.fixture.StoredSessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codec and the real Django read each other's payloads. Without Django in Python, each test is skipped with a message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DjangoInteropTest {
    private static final int ROUNDS = 1_000;
    private static final JsonReader STRICT = new JsonReader(1 + SessionData.MAX_DEPTH);

    private Optional<DjangoProcess> django = Optional.empty();

    @BeforeAll
    void start() {
        django = DjangoProcess.start();
    }

    @AfterAll
    void stop() throws IOException {
        if (django.isPresent()) {
            django.get().close();
        }
    }

    @Test
    void a_payload_of_django_is_read() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            SessionData written = django().ask("encode", "seed", SessionValue.of(seed));

            Decoded decoded = DjangoPayloads.decoded(text(written, "session_data"));

            assertIs(decoded, text(written, "json"));
        }
    }

    @Test
    void django_reads_a_payload_of_the_codec() {
        Random random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            SessionData data = withLongText(RandomData.next(random), round);
            Payload payload = DjangoPayloads.codec().encode(data, DjangoPayloads.ANONYMOUS);

            String read = text(django().ask("decode", "session_data", sessionData(payload)), "json");

            assertThat(read).isEqualTo(DjangoPayloads.json(payload));
        }
    }

    @Test
    void django_reads_the_user_of_a_payload() {
        Binding owned = Binding.of(StoredSessions.ownedBy(new UserId("42")).build());
        Payload payload = DjangoPayloads.codec().encode(SessionData.empty(), owned);

        SessionData read = django().ask("decode", "session_data", sessionData(payload));

        assertThat(text(read, "json")).isEqualTo("{\"_auth_user_id\":\"42\"}");
    }

    @Test
    void a_payload_of_django_before_3_1_is_read() {
        assumeTrue(version("major") < 4, "Django 4.0 and later do not write the format before 3.1");
        for (int seed = 0; seed < ROUNDS; seed++) {
            SessionData written = django().ask("encode_legacy", "seed", SessionValue.of(seed));

            Decoded decoded = DjangoPayloads.decoded(text(written, "session_data"));

            assertThat(text(written, "session_data")).doesNotContain(":");
            assertIs(decoded, text(written, "json"));
        }
    }

    @Test
    void a_payload_of_django_with_another_key_is_read_with_that_key_as_a_fallback() {
        Payload payload = DjangoPayloads.payload(
                text(django().ask("encode_with_newer_key", "seed", SessionValue.of(7L)), "session_data"));

        Decoded withoutFallback = SessionCodecs.django(DjangoPayloads.SECRET).decode(payload, DjangoPayloads.ANONYMOUS);
        Decoded withFallback = SessionCodecs.django(DjangoPayloads.SECRET, "newer-secret-key")
                .decode(payload, DjangoPayloads.ANONYMOUS);

        assertThat(withoutFallback).isInstanceOf(Decoded.Unreadable.class);
        assertThat(withFallback).isInstanceOf(Decoded.Readable.class);
    }

    @Test
    void django_reads_a_payload_of_the_codec_with_the_key_as_a_fallback() {
        assumeTrue(version("major") * 100 + version("minor") >= 401, "Django before 4.1 has no SECRET_KEY_FALLBACKS");
        SessionData data = SessionData.empty().with("a", SessionValue.of(1L));
        Payload payload = DjangoPayloads.codec().encode(data, DjangoPayloads.ANONYMOUS);

        SessionData read = django().ask("decode_with_fallback", "session_data", sessionData(payload));

        assertThat(text(read, "json")).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[NaN,Infinity,-Infinity]}",
                "{\"a\":123456789012345678901234567890}",
                "{\"a\":\"\\ud800\",\"\\udc00\":1}"
            })
    void values_that_only_django_has_are_read_too(String json) {
        SessionData written = django().ask("encode_json", "json", SessionValue.of(json));

        Decoded decoded = DjangoPayloads.decoded(text(written, "session_data"));

        assertThat(decoded).isInstanceOf(Decoded.Readable.class);
    }

    /** The data is equal, and is written again in the same order and spelling. */
    private static void assertIs(Decoded decoded, String json) {
        SessionData expected = SessionData.of(STRICT.attributes(json));
        assertThat(decoded).isEqualTo(new Decoded.Readable(expected));
        SessionData data = ((Decoded.Readable) decoded).data();
        assertThat(new String(PythonJsonWriter.write(data.attributes()), StandardCharsets.US_ASCII))
                .isEqualTo(json);
    }

    private static SessionData withLongText(SessionData data, int round) {
        return round % 2 == 0 ? data : data.with("long", SessionValue.of("long text ".repeat(round % 100)));
    }

    private static SessionValue sessionData(Payload payload) {
        return SessionValue.of(DjangoPayloads.text(payload));
    }

    private static String text(SessionData answer, String name) {
        return answer.text(name).orElseThrow();
    }

    private long version(String part) {
        return django().ask("version").whole(part).orElseThrow();
    }

    private DjangoProcess django() {
        assumeTrue(
                django.isPresent(),
                "skipped: no Python with Django was found; on Debian the package python3-django brings it");
        return django.orElseThrow();
    }
}
