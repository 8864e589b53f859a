package io.usersessions.codec;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.BoundCodecContract;
import io.usersessions.testkit.SessionCodecContract;
import io.usersessions.testkit.fixture.BoundCodec;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;

/** The contract of all codecs, for every codec and for nested codecs. */
class CodecContractsTest {
    private static final Keyring KEYRING = Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));

    @Nested
    class Json extends SessionCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.json();
        }
    }

    @Nested
    class Cbor extends SessionCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.cbor();
        }
    }

    @Nested
    class CompressedJson extends SessionCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.compressed(SessionCodecs.json());
        }
    }

    @Nested
    class UpcastJson extends SessionCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.upcasting(SessionCodecs.json(), 2, UnaryOperator.identity());
        }
    }

    @Nested
    class CborBesideJson extends SessionCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.writing(SessionCodecs.cbor()).reading(SessionCodecs.json());
        }
    }

    @Nested
    class CodecOfAnotherModule extends BoundCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.marked(7, new BoundCodec());
        }
    }

    @Nested
    class SealedJson extends BoundCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.sealed(KEYRING, SessionCodecs.json());
        }
    }

    @Nested
    class SealedWithXaes extends BoundCodecContract {
        private final Keyring xaes = Keyring.parse(Keyring.freshKey(SealAlgorithm.XAES_256_GCM));

        @Override
        protected SessionCodec codec() {
            return SessionCodecs.sealed(xaes, SessionCodecs.json());
        }
    }

    @Nested
    class SealedCodecOfAnotherModule extends BoundCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.sealed(KEYRING, new BoundCodec());
        }
    }

    @Nested
    class AllOfThem extends BoundCodecContract {
        @Override
        protected SessionCodec codec() {
            return SessionCodecs.writing(SessionCodecs.sealed(
                            KEYRING,
                            SessionCodecs.upcasting(
                                    SessionCodecs.writing(SessionCodecs.compressed(SessionCodecs.cbor()))
                                            .reading(SessionCodecs.json()),
                                    3,
                                    UnaryOperator.identity())))
                    .reading(SessionCodecs.marked(1, SessionCodecs.json()));
        }
    }
}
