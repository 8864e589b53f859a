package io.usersessions.testkit;

import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link SessionCodec} does, one group of tests a method.
 *
 * <p>A codec that authenticates the binding is held to {@link BoundCodecContract}, which asks for more.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionCodecContract {
    private final Binding binding =
            Binding.of(StoredSessions.ownedBy(Strangers.next()).build());

    /** For heirs. */
    protected SessionCodecContract() {}

    /** The codec under test. */
    protected abstract SessionCodec codec();

    /** The facts of some session. */
    final Binding binding() {
        return binding;
    }

    @Nested
    class EncodeAndDecode extends CodecRoundTripContract {
        EncodeAndDecode() {
            super(SessionCodecContract.this);
        }
    }

    @Nested
    class DecodeAnything extends CodecDecodeContract {
        DecodeAnything() {
            super(SessionCodecContract.this);
        }
    }
}
