package io.usersessions.testkit;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Whole;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Codecs that are wrong. */
final class BrokenCodecs {
    private static final Binding ALWAYS_THE_SAME =
            Binding.of(StoredSessions.anonymous().build());

    /** So that the test itself does not run out of memory. */
    private static final int MOST_ATTRIBUTES = 4_000_000;

    private BrokenCodecs() {}

    static SessionCodec ignoringTheBinding(SessionCodec sound) {
        return codec(
                (data, binding) -> sound.encode(data, ALWAYS_THE_SAME),
                (payload, binding) -> sound.decode(payload, ALWAYS_THE_SAME));
    }

    static SessionCodec throwing(SessionCodec sound) {
        return codec(sound::encode, (payload, binding) -> {
            Decoded decoded = sound.decode(payload, binding);
            if (decoded instanceof Decoded.Unreadable unreadable) {
                throw new IllegalArgumentException(unreadable.reason());
            }
            return decoded;
        });
    }

    static SessionCodec quotingThePayload(SessionCodec sound) {
        return codec(sound::encode, (payload, binding) -> {
            Decoded decoded = sound.decode(payload, binding);
            return decoded instanceof Decoded.Unreadable
                    ? new Decoded.Unreadable("cannot read " + new String(payload.toBytes(), StandardCharsets.UTF_8))
                    : decoded;
        });
    }

    static SessionCodec losingTypes(SessionCodec sound) {
        return codec(
                (data, binding) -> sound.encode(
                        SessionData.of(data.attributes().entrySet().stream()
                                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> real(entry.getValue())))),
                        binding),
                sound::decode);
    }

    /** Takes the first bytes for the number of attributes, and makes room for them. */
    static SessionCodec trustingALength(SessionCodec sound) {
        return codec(sound::encode, (payload, binding) -> {
            byte[] bytes = payload.toBytes();
            if (bytes.length < Integer.BYTES) {
                return new Decoded.Unreadable("ends too early");
            }
            int length = ByteBuffer.wrap(bytes).getInt() & Integer.MAX_VALUE;
            Object[] room = new Object[Math.min(length, MOST_ATTRIBUTES)];
            return room.length == 0 ? new Decoded.Unreadable("is empty") : sound.decode(payload, binding);
        });
    }

    /** Doubles a buffer until it has the size that the payload claims. */
    static SessionCodec runningOutOfMemory(SessionCodec sound) {
        return codec(sound::encode, (payload, binding) -> {
            byte[] bytes = payload.toBytes();
            boolean isClaimed = bytes.length >= Long.BYTES
                    && ByteBuffer.wrap(bytes, bytes.length - Long.BYTES, Long.BYTES)
                                    .getLong()
                            == Long.MAX_VALUE;
            if (isClaimed) {
                throw new OutOfMemoryError("as if the heap were full");
            }
            return sound.decode(payload, binding);
        });
    }

    private static SessionValue real(SessionValue value) {
        return value instanceof Whole whole ? SessionValue.of((double) whole.value()) : value;
    }

    private static SessionCodec codec(
            BiFunction<SessionData, Binding, Payload> encode, BiFunction<Payload, Binding, Decoded> decode) {
        return new SessionCodec() {
            @Override
            public Payload encode(SessionData data, Binding binding) {
                return encode.apply(data, binding);
            }

            @Override
            public Decoded decode(Payload payload, Binding binding) {
                return decode.apply(payload, binding);
            }
        };
    }
}
