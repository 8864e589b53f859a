package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.fixture.BoundCodec;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first byte of a payload selects its reader; the application selects the writer. */
class FormatSwitchTest {
    private static final SessionData DATA = SessionData.empty().with("a", SessionValue.of(1L));
    private static final Decoded READABLE = new Decoded.Readable(DATA);

    private static final SessionCodec JSON = SessionCodecs.json();
    private static final SessionCodec CBOR = SessionCodecs.cbor();
    private static final SessionCodec OWN = SessionCodecs.marked(31, new BoundCodec());

    @Test
    void each_payload_is_read_by_the_codec_it_names_and_written_by_the_chosen_one() {
        SessionCodec codec = SessionCodecs.writing(CBOR).reading(JSON, OWN);

        assertThat(codec.encode(DATA, BINDING)).isEqualTo(CBOR.encode(DATA, BINDING));
        assertThat(codec.decode(CBOR.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
        assertThat(codec.decode(JSON.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
        assertThat(codec.decode(OWN.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
    }

    @Test
    void every_other_format_is_unreadable() {
        SessionCodec codec = SessionCodecs.writing(CBOR).reading(JSON);
        byte[] payload = JSON.encode(DATA, BINDING).toBytes();

        IntStream.range(0, 256).filter(format -> format != 'J' && format != 'B').forEach(format -> {
            payload[0] = (byte) format;
            assertThat(codec.decode(Payload.of(payload), BINDING))
                    .isEqualTo(new Decoded.Unreadable("in a format that this codec does not read"));
        });
        assertThat(codec.decode(Payload.of(new byte[0]), BINDING)).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void old_and_new_nodes_read_each_others_sessions_while_a_codec_is_changed() {
        SessionCodec before = JSON;
        SessionCodec during = SessionCodecs.writing(JSON).reading(CBOR);
        SessionCodec after = SessionCodecs.writing(CBOR).reading(JSON);

        assertThat(during.decode(before.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
        assertThat(before.decode(during.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
        assertThat(after.decode(during.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
        assertThat(during.decode(after.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
    }

    @Test
    void two_codecs_for_one_format_are_refused() {
        assertThatThrownBy(() -> SessionCodecs.writing(JSON).reading(SessionCodecs.json()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two of these codecs read payloads that begin with the byte 'J';"
                        + " to read two versions of a codec, put writing(...).reading(...) inside it");
    }

    @Test
    void a_codec_without_a_format_is_refused_and_the_message_says_how_to_give_it_one() {
        assertThatThrownBy(() -> SessionCodecs.writing(new BoundCodec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("io.usersessions.testkit.fixture.BoundCodec")
                .hasMessageContaining("SessionCodecs.marked");
        assertThatThrownBy(() -> SessionCodecs.writing(JSON).reading(new BoundCodec()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_codec_that_throws_makes_a_payload_unreadable_and_is_not_quoted() {
        SessionCodec throwing = SessionCodecs.marked(1, new Throwing());

        assertThat(throwing.decode(throwing.encode(DATA, BINDING), BINDING))
                .isEqualTo(new Decoded.Unreadable(
                        "not read by " + Throwing.class.getName() + ", which fails with IllegalStateException"));
    }

    private static final class Throwing implements SessionCodec {
        @Override
        public Payload encode(SessionData data, Binding binding) {
            return Payload.of(new byte[] {1});
        }

        @Override
        public Decoded decode(Payload payload, Binding binding) {
            throw new IllegalStateException("card 4111 1111");
        }
    }

    @Test
    void a_payload_that_is_too_long_to_be_read_is_not_written() {
        SessionCodec large = SessionCodecs.marked(1, Verbatim.of(new byte[FormattedCodec.LONGEST_PAYLOAD]));

        assertThatThrownBy(() -> large.encode(DATA, BINDING))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a codec wrote a payload of 1048577 bytes; the limit is 1048576");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 32, 'J', 'S', 256 + 1})
    void a_format_that_is_not_for_applications_is_refused(int format) {
        assertThatThrownBy(() -> SessionCodecs.marked(format, new BoundCodec()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formats 1 to 31 are for applications, not " + format);
    }
}
