package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.SessionCodec;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an application does that has no Tink. A loader without Tink loads this class and calls it by name. */
public final class WithoutTink {
    private static final Binding BINDING = Payloads.BINDING;

    private WithoutTink() {}

    /** Encodes and decodes with every codec that does not seal, and returns how many. */
    public static int codecs() {
        List<SessionCodec> codecs = List.of(
                SessionCodecs.json(),
                SessionCodecs.cbor(),
                SessionCodecs.compressed(SessionCodecs.json()),
                SessionCodecs.upcasting(SessionCodecs.json(), 2, UnaryOperator.identity()),
                SessionCodecs.marked(1, SessionCodecs.json()),
                SessionCodecs.writing(SessionCodecs.cbor()).reading(SessionCodecs.json()),
                SessionCodecs.django("a secret of Django"));
        SessionData data = SessionData.empty().with("a", SessionValue.of(1));
        for (SessionCodec codec : codecs) {
            if (!codec.decode(codec.encode(data, BINDING), BINDING).equals(new Decoded.Readable(data))) {
                throw new IllegalStateException(codec.getClass().getName());
            }
        }
        return codecs.size();
    }

    public static Keyring text() {
        return Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));
    }

    public static Keyring file(Path keyring) {
        return Keyring.fromFile(keyring);
    }
}
