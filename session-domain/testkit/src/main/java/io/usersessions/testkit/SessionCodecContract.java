package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.codec.CodecDecodeContract;
import io.usersessions.testkit.codec.CodecRoundTripContract;
import io.usersessions.testkit.codec.CodecUnderTest;
import io.usersessions.testkit.difference.ContractFailures;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link SessionCodec} does, one group of tests per method.
 *
 * <p>For a codec that authenticates the binding use {@link BoundCodecContract}, which has more tests.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class SessionCodecContract {
    /** For heirs. */
    protected SessionCodecContract() {}

    /** The codec under test. */
    protected abstract SessionCodec codec();

    final CodecUnderTest underTest() {
        return new CodecUnderTest(this::codec);
    }

    @Nested
    class EncodeAndDecode extends CodecRoundTripContract {
        EncodeAndDecode() {
            super(underTest());
        }
    }

    @Nested
    class DecodeAnything extends CodecDecodeContract {
        DecodeAnything() {
            super(underTest());
        }
    }
}
