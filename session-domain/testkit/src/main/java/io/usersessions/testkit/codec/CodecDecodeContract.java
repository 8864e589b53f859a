package io.usersessions.testkit.codec;

import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.SessionCodec;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** {@link SessionCodec#decode} of bytes that nobody encoded. */
public abstract class CodecDecodeContract extends DecodeGroup {
    protected CodecDecodeContract(CodecUnderTest codec) {
        super(codec);
    }

    @Nested
    class Damaged extends DamagedPayloadContract {
        Damaged() {
            super(CodecDecodeContract.this.codec);
        }
    }

    @Nested
    class Lengths extends HugeLengthsContract {
        Lengths() {
            super(CodecDecodeContract.this.codec);
        }
    }

    @Nested
    class Arbitrary extends ArbitraryBytesContract {
        Arbitrary() {
            super(CodecDecodeContract.this.codec);
        }
    }

    @Test
    void the_reason_why_a_payload_is_unreadable_repeats_nothing_of_it() {
        byte[] payload = payload();

        Stream<Decoded> decoded =
                IntStream.range(0, payload.length).mapToObj(length -> decode(Arrays.copyOf(payload, length)));

        decoded.forEach(DecodedAssert::assertRevealsNothing);
    }
}
