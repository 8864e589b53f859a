package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.fixture.BoundCodec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that first stored one name, then two names, then a map of both. */
class UpcastingCodecTest {
    private static final SessionCodec FIRST = SessionCodecs.json();
    private static final SessionCodec SECOND = SessionCodecs.upcasting(FIRST, 2, UpcastingCodecTest::split);
    private static final SessionCodec THIRD =
            SessionCodecs.upcasting(FIRST, 3, UpcastingCodecTest::split, UpcastingCodecTest::gather);

    private static final SessionData OLD = SessionData.empty().with("name", SessionValue.of("Ada Lovelace"));
    private static final SessionData MIDDLE = split(OLD);
    private static final SessionData NEW = gather(MIDDLE);

    @Test
    void a_payload_without_a_version_has_version_1() {
        Payload payload = FIRST.encode(OLD, BINDING);

        assertThat(SECOND.decode(payload, BINDING)).isEqualTo(new Decoded.Readable(MIDDLE));
        assertThat(THIRD.decode(payload, BINDING)).isEqualTo(new Decoded.Readable(NEW));
    }

    @Test
    void an_older_version_is_upgraded_by_the_missing_steps() {
        Payload payload = SECOND.encode(MIDDLE, BINDING);

        assertThat(SECOND.decode(payload, BINDING)).isEqualTo(new Decoded.Readable(MIDDLE));
        assertThat(THIRD.decode(payload, BINDING)).isEqualTo(new Decoded.Readable(NEW));
    }

    @Test
    void a_payload_is_a_format_byte_the_version_and_the_payload_of_the_inner_codec() {
        Payload payload = THIRD.encode(NEW, BINDING);

        assertThat(Payloads.hex(payload)).isEqualTo("5600000003" + Payloads.hex(FIRST.encode(NEW, BINDING)));
    }

    @Test
    void a_newer_version_is_unreadable() {
        Payload payload = THIRD.encode(NEW, BINDING);

        assertThat(SECOND.decode(payload, BINDING))
                .isEqualTo(new Decoded.Unreadable("of version 3, but the last version that is read is 2"));
    }

    @Test
    void a_version_without_a_step_is_unreadable() {
        SessionCodec withoutFirstStep = SessionCodecs.upcasting(FIRST, 3, UpcastingCodecTest::gather);

        assertThat(withoutFirstStep.decode(SECOND.encode(MIDDLE, BINDING), BINDING))
                .isEqualTo(new Decoded.Readable(NEW));
        assertThat(withoutFirstStep.decode(FIRST.encode(OLD, BINDING), BINDING))
                .isEqualTo(new Decoded.Unreadable("of version 1, which no step upgrades"));
    }

    @Test
    void a_step_that_fails_makes_a_session_unreadable_and_is_not_quoted() {
        SessionCodec failing = SessionCodecs.upcasting(FIRST, 2, data -> {
            throw new IllegalStateException("no: " + data.text("name").orElseThrow());
        });

        assertThat(failing.decode(FIRST.encode(OLD, BINDING), BINDING))
                .isEqualTo(new Decoded.Unreadable("of an older version, and a step fails with IllegalStateException"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"56", "5600", "56000000", "5600000000", "56ffffffff4a7b7d", "56000000024a7b", "560000000256"})
    void a_version_that_is_cut_short_or_missing_is_unreadable(String hex) {
        byte[] payload = HexFormat.of().parseHex(hex);

        assertThat(THIRD.decode(Payload.of(payload), BINDING)).isInstanceOf(Decoded.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1", "2"})
    void more_steps_than_versions_are_refused(int version) {
        assertThatThrownBy(() ->
                        SessionCodecs.upcasting(FIRST, version, UpcastingCodecTest::split, UpcastingCodecTest::gather))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 steps lead to version 3 or later, not to " + version);
    }

    @Test
    void a_codec_without_a_format_or_with_a_seal_or_a_version_is_refused() {
        SessionCodec sealed = SessionCodecs.sealed(Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)), FIRST);
        SessionCodec either = SessionCodecs.writing(sealed).reading(FIRST);

        assertThatThrownBy(() -> SessionCodecs.upcasting(new BoundCodec(), 1))
                .hasMessageContaining("add one with SessionCodecs.marked");
        assertThatThrownBy(() -> SessionCodecs.upcasting(sealed, 1)).hasMessageStartingWith("seal last");
        assertThatThrownBy(() -> SessionCodecs.upcasting(either, 1)).hasMessageStartingWith("seal last");
        assertThatThrownBy(() -> SessionCodecs.upcasting(SessionCodecs.marked(1, sealed), 1))
                .hasMessageStartingWith("seal last");
        assertThatThrownBy(() -> SessionCodecs.upcasting(SECOND, 3)).hasMessageContaining("already writes a version");
    }

    private static SessionData split(SessionData data) {
        List<String> names = List.of(data.text("name").orElseThrow().split(" ", 2));
        return data.without("name")
                .with("first", SessionValue.of(names.get(0)))
                .with("last", SessionValue.of(names.get(1)));
    }

    private static SessionData gather(SessionData data) {
        SessionValue person = SessionValue.of(Map.of(
                "first", data.value("first").orElseThrow(),
                "last", data.value("last").orElseThrow()));
        return data.without("first").without("last").with("person", person);
    }
}
