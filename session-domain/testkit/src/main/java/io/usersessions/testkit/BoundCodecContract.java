package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.codec.CodecBindingContract;
import org.junit.jupiter.api.Nested;

/** What a {@link SessionCodec} does that authenticates the binding: all that every codec does, and it reads no payload elsewhere. */
public abstract class BoundCodecContract extends SessionCodecContract {
    /** For heirs. */
    protected BoundCodecContract() {}

    @Nested
    class DecodeElsewhere extends CodecBindingContract {
        DecodeElsewhere() {
            super(underTest());
        }
    }
}
