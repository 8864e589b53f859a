package io.usersessions.testkit;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Whole;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Codecs that are wrong. */
final class BrokenCodecs {
    private static final Binding ALWAYS_THE_SAME =
            Binding.of(StoredSessions.anonymous().build());

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
