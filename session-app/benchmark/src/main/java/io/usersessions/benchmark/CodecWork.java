package io.usersessions.benchmark;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A codec of this library. */
final class CodecWork implements Work {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Binding BINDING = new Binding(
            SessionId.fromBytes(new byte[SessionId.BYTES]),
            KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
            Optional.of(new SignIn(new UserId("ada"), START)),
            START,
            Duration.ofHours(1),
            START.plusSeconds(86_400),
            Lifetime.Persistence.BROWSER_SESSION,
            7);

    private final SessionCodec codec;
    private final SessionData data;
    private final Payload payload;

    CodecWork(SessionCodec codec, Basket basket) {
        this.codec = codec;
        this.data = basket.data();
        this.payload = codec.encode(data, BINDING);
    }

    @Override
    public Payload encode() {
        return codec.encode(data, BINDING);
    }

    @Override
    public Decoded decode() {
        return codec.decode(payload, BINDING);
    }

    @Override
    public int length() {
        return payload.length();
    }
}
