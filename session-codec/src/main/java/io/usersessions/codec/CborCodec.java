package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORWriteFeature;

/** A format byte, then a CBOR map (RFC 8949) of all attributes; no tags, so no types beyond those of session data. */
final class CborCodec extends FormattedCodec {
    static final byte FORMAT = 'B';

    /** A real number of 9 bytes may be 3 of JSON; all else is shorter than that. */
    private static final int LONGEST = 1 + 3 * SessionData.LARGEST;

    private static final CBORFactory FACTORY = CBORFactory.builder()
            .enable(CBORWriteFeature.WRITE_MINIMAL_DOUBLES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1 + SessionData.DEEPEST)
                    .maxNameLength(LONGEST)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    @Override
    Set<Byte> formats() {
        return Set.of(FORMAT);
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 + data.size());
        out.write(FORMAT);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ValueTokens(generator).write(data.attributes());
        }
        return out.toByteArray();
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        if (payload.length > LONGEST) {
            throw new UnreadableException("larger than session data may be");
        }
        if (!isOf(FORMAT, payload)) {
            throw new UnreadableException("not in the CBOR format");
        }
        CborGate.check(payload, 1);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), payload, 1, payload.length - 1)) {
            return SessionData.of(new CborTokens(parser, payload).attributes());
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
