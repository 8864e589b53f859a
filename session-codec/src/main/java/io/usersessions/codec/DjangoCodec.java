package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.django.DjangoFormat;
import io.usersessions.codec.django.DjangoLegacyFormat;
import io.usersessions.codec.django.DjangoSigning;
import io.usersessions.codec.django.PythonJson;
import io.usersessions.codec.django.PythonJsonWriter;
import io.usersessions.codec.token.JsonReader;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes Django's {@code session_data}, and reads that of current and old versions. */
final class DjangoCodec extends FormattedCodec {
    /** The name of {@code SessionStore}, the class of Django's own stores and of django-user-sessions. */
    static final String SALT = "django.contrib.sessions.SessionStore";

    /**
     * Longest JSON of session data and its owner, in bytes. U+007F grows most: it has one byte in UTF-8, and six in Django's JSON, {@code
     * \}{@code u007f}. A character of four bytes becomes twelve bytes, and a real number of six bytes may become eighteen.
     */
    static final int LONGEST_JSON =
            6 * SessionData.MAX_BYTES + 12 * UserId.LONGEST + "\"\":\"\",".length() + DjangoOwner.ATTRIBUTE.length();

    /** Longest payload, in bytes: base64 makes four bytes of three; time and signature fit into the constant. */
    static final int LONGEST = 4 * (LONGEST_JSON / 3 + 1) + 128;

    /** The attributes are one object; each may nest as deep as session data allows. */
    private static final JsonReader READER = PythonJson.reader(1 + SessionData.MAX_DEPTH);

    private final DjangoFormat current;
    private final DjangoLegacyFormat legacy;

    /**
     * @param secrets the signing secret, then others whose signatures are accepted
     * @throws IllegalArgumentException if a secret is blank
     */
    DjangoCodec(InstantSource clock, String salt, List<String> secrets) {
        if (secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a secret key of Django must not be blank");
        }
        current = new DjangoFormat(DjangoSigning.current(salt, secrets), clock);
        legacy = new DjangoLegacyFormat(DjangoSigning.legacy(secrets));
    }

    /**
     * A current payload begins with a dot if it is compressed, otherwise with an {@code e}: the first six bits of the brace that opens the
     * JSON, in base64. A legacy one begins with the first six bits of a hexadecimal digit: 0 to 3 are {@code M}, 4 to 7 {@code N}, 8
     * and 9 {@code O}, a to c {@code Y}, d to f {@code Z}.
     */
    @Override
    Set<Byte> formats() {
        return Set.of((byte) 'e', (byte) '.', (byte) 'M', (byte) 'N', (byte) 'O', (byte) 'Y', (byte) 'Z');
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        Map<String, SessionValue> attributes = binding.signIn()
                .map(signIn -> DjangoOwner.put(data.attributes(), signIn.user()))
                .orElse(data.attributes());
        return current.seal(PythonJsonWriter.write(attributes)).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        if (payload.length > LONGEST) {
            throw new UnreadableException("larger than session data may be");
        }
        Map<String, SessionValue> attributes = READER.attributes(json(payload));
        // The owner is removed before the limits are checked: it is not part of the data.
        return SessionData.of(binding.signIn()
                .map(signIn -> DjangoOwner.take(attributes, signIn.user()))
                .orElse(attributes));
    }

    private String json(byte[] payload) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        // Only the current format has a colon: base64 has none.
        byte[] json = text.indexOf(DjangoFormat.SEPARATOR) < 0 ? legacy.open(text) : current.open(text, LONGEST_JSON);
        return new String(json, StandardCharsets.ISO_8859_1);
    }
}
