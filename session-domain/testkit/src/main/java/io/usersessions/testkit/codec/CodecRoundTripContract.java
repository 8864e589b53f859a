package io.usersessions.testkit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link SessionCodec#encode}: {@link SessionCodec#decode} returns what was encoded. */
public abstract class CodecRoundTripContract {
    private static final int RACERS = 8;

    private final CodecUnderTest codec;

    protected CodecRoundTripContract(CodecUnderTest codec) {
        this.codec = codec;
    }

    @Nested
    class Values extends CodecValuesContract {
        Values() {
            super(CodecRoundTripContract.this.codec);
        }
    }

    @Nested
    class Limits extends CodecLimitsContract {
        Limits() {
            super(CodecRoundTripContract.this.codec);
        }
    }

    @Test
    void an_anonymous_session_has_data_too() {
        SessionData data = SessionData.empty().with("color", SessionValue.of("blue"));
        Binding anonymous = Binding.of(StoredSessions.anonymous().build());

        Decoded decoded = codec.roundTrip(data, anonymous);

        DecodedAssert.assertReadable(decoded, data);
    }

    @Test
    void many_may_use_a_codec_at_once() {
        List<Boolean> same = Race.of(
                RACERS,
                number -> IntStream.range(0, 100)
                        .mapToObj(round -> SessionData.empty().with("n" + number, SessionValue.of("round " + round)))
                        .allMatch(data -> codec.roundTrip(data).equals(new Decoded.Readable(data))));

        assertThat(same).as("whether all came back").containsOnly(true);
    }
}
