package io.usersessions.codec;

import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Payload;
import io.usersessions.testkit.fixture.StoredSessions;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Payloads written by hand. */
final class Payloads {
    /** The facts of a session. */
    static final Binding BINDING = Binding.of(StoredSessions.anonymous().build());

    private Payloads() {}

    /** A format byte, then bytes in hexadecimal digits; spaces are ignored. */
    static Payload of(byte format, String hex) {
        return of(format, HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    static Payload of(byte format, byte[] rest) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        payload.write(format);
        payload.writeBytes(rest);
        return Payload.of(payload.toByteArray());
    }

    static Payload of(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String hex(Payload payload) {
        return HexFormat.of().formatHex(payload.toBytes());
    }
}
