package io.usersessions.codec;

import io.usersessions.codec.token.CborGate;
import io.usersessions.codec.token.CborText;
import io.usersessions.codec.token.TokenReader;
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

/** Attributes as a CBOR map (RFC 8949); without tags, and so with no types beyond those of session data. */
final class CborCodec extends TokenCodec {
    static final byte FORMAT = 'B';

    /** A real number takes 9 bytes here and may take 3 in JSON; every other value grows less. */
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

    /** Reads names and texts from the bytes themselves, because Jackson accepts malformed UTF-8. */
    private static final class CborTokens extends TokenReader {
        private final byte[] payload;

        CborTokens(JsonParser parser, byte[] payload) {
            super(parser);
            this.payload = payload;
        }

        @Override
        protected String text(JsonParser at) {
            return CborText.at(at.currentTokenLocation().getByteOffset(), payload);
        }
    }
}
