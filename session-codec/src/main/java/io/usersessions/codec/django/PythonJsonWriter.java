package io.usersessions.codec.django;

import io.usersessions.codec.token.ValueTokens;
import io.usersessions.domain.model.SessionValue;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes JSON as Python's {@code json.dumps(..., separators=(",", ":"))} does: printable ASCII only, names in insertion order, real numbers
 * in the form of {@code repr}.
 */
public final class PythonJsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE, JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .characterEscapes(new DeleteEscaped())
            .build();

    private PythonJsonWriter() {}

    public static byte[] write(Map<String, SessionValue> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new PythonTokens(generator).write(fields);
        }
        return out.toByteArray();
    }

    private static final class PythonTokens extends ValueTokens {
        PythonTokens(JsonGenerator generator) {
            super(generator);
        }

        @Override
        protected Iterable<String> inOrder(Set<String> names) {
            return names;
        }

        @Override
        protected void writeReal(double number, JsonGenerator to) {
            to.writeNumber(PythonFloat.repr(number));
        }
    }

    /** U+007F is ASCII, but Python escapes it too. */
    private static final class DeleteEscaped extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        DeleteEscaped() {
            escapes['\u007f'] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
