package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.codec.CodecBindingContract;
import org.junit.jupiter.api.Nested;

/** What every {@link SessionCodec} does that authenticates the binding: it also rejects a payload of another binding. */
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
