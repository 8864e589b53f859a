package io.usersessions.codec;

import io.usersessions.codec.bytes.Zlib;
import io.usersessions.codec.django.DjangoFormat;
import io.usersessions.codec.django.DjangoSigning;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/** Payloads that tests make with the true key, and read without it. */
final class DjangoPayloads {
    static final String SECRET = "test-secret-key";
    static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000));
    static final Binding ANONYMOUS = Payloads.BINDING;

    private static final DjangoSigning CURRENT = DjangoSigning.current(DjangoCodec.SALT, List.of(SECRET));
    private static final DjangoSigning LEGACY = DjangoSigning.legacy(List.of(SECRET));
    private static final String TIME = "1r31eq";

    private DjangoPayloads() {}

    static DjangoCodec codec() {
        return new DjangoCodec(CLOCK, DjangoCodec.SALT, List.of(SECRET));
    }

    /** The payload that Django writes for this JSON. */
    static String sealed(String json) {
        return new DjangoFormat(CURRENT, CLOCK).seal(json.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The payload that Django before 3.1 writes for this JSON. */
    static String legacy(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.ISO_8859_1);
        String signed = LEGACY.sign(bytes) + ":" + json;
        return Base64.getEncoder().encodeToString(signed.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Any text with a valid signature. */
    static String signed(String text) {
        return text + ":" + CURRENT.sign(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Any body with a time and a valid signature. */
    static String signedBody(String body) {
        return signed(body + ":" + TIME);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The JSON in a current payload. */
    static String json(Payload payload) {
        String body = text(payload).replaceFirst(":.*", "");
        byte[] json = body.startsWith(".")
                ? Zlib.inflate(ByteBuffer.wrap(Base64.getUrlDecoder().decode(body.substring(1))), Integer.MAX_VALUE)
                : Base64.getUrlDecoder().decode(body);
        return new String(json, StandardCharsets.ISO_8859_1);
    }

    static String text(Payload payload) {
        return new String(payload.toBytes(), StandardCharsets.ISO_8859_1);
    }

    static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Decoded decoded(String text) {
        return codec().decode(payload(text), ANONYMOUS);
    }
}
