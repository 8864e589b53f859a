package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORWriteFeature;

/** Attributes as a CBOR map (RFC 8949); no tags, so no types beyond those of session data. */
final class CborCodec extends TokenCodec {
    static final byte FORMAT = 'B';

    /** A real number of 9 bytes may be 3 of JSON; all else is shorter than that. */
    private static final int LONGEST = 3 * SessionData.MAX_BYTES;

    private static final CBORFactory FACTORY = CBORFactory.builder()
            .enable(CBORWriteFeature.WRITE_MINIMAL_DOUBLES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1 + SessionData.MAX_DEPTH)
                    .maxNameLength(LONGEST)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    CborCodec() {
        super(FORMAT, "CBOR", LONGEST);
    }

    @Override
    JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    @Override
    Map<String, SessionValue> attributes(byte[] payload) {
        CborGate.check(payload, 1);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), payload, 1, payload.length - 1)) {
            return new CborTokens(parser, payload).attributes();
        }
    }

    /** Takes names and texts from the bytes themselves. */
    private static final class CborTokens extends TokenReader {
        private final byte[] payload;

        CborTokens(JsonParser parser, byte[] payload) {
            super(parser);
            this.payload = payload;
        }

        @Override
        String text(JsonParser at) {
            return CborText.at(at.currentTokenLocation().getByteOffset(), payload);
        }
    }
}
