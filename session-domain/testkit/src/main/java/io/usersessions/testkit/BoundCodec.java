package io.usersessions.testkit;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue.Fields;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A codec that reads a payload only where it was written: under the same {@link Binding}.
 *
 * <p>For tests: it catches a store or a use case that separates a payload from its session, and anyone can still forge one. The
 * SHA-256 of the binding comes first, then the attributes.
 */
public final class BoundCodec implements SessionCodec {
    private static final int DIGEST_BYTES = 32;

    /** A codec without a key or a state. */
    public BoundCodec() {}

    @Override
    public Payload encode(SessionData data, Binding binding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(digest(binding));
        new ValueWriter(out).write(new Fields(data.attributes()));
        return Payload.of(out.toByteArray());
    }

    @Override
    public Decoded decode(Payload payload, Binding binding) {
        try {
            return decode(ByteBuffer.wrap(payload.toBytes()), binding);
        } catch (BufferUnderflowException tooShort) {
            return new Decoded.Unreadable("ends too early");
        } catch (MalformedValueException malformed) {
            return new Decoded.Unreadable(malformed.why());
        }
    }

    private static Decoded decode(ByteBuffer in, Binding binding) {
        byte[] written = new byte[DIGEST_BYTES];
        in.get(written);
        if (!MessageDigest.isEqual(written, digest(binding))) {
            return new Decoded.Unreadable("belongs to another session, or to another state of it");
        }
        SessionData data = new ValueReader(in).attributes();
        return in.hasRemaining() ? new Decoded.Unreadable("goes on after its end") : new Decoded.Readable(data);
    }

    private static byte[] digest(Binding binding) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(binding.toBytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
