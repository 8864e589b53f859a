package io.usersessions.testkit.codec;

import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SessionCodec#decode} under another binding than the payload was encoded for. */
public abstract class CodecBindingContract {
    private static final SessionData DATA = SessionData.empty().with("color", SessionValue.of("blue"));
    private static final UserId ADA = new UserId("ada");
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Instant A_MICROSECOND_LATER = START.plusNanos(1_000);
    private static final Binding ORIGINAL = new Binding(
            SessionId.fromBytes(new byte[SessionId.BYTES]),
            KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
            Optional.of(new SignIn(ADA, START)),
            START,
            Duration.ofHours(1),
            START,
            Lifetime.Persistence.BROWSER_SESSION,
            1);

    private final CodecUnderTest codec;

    protected CodecBindingContract(CodecUnderTest codec) {
        this.codec = codec;
    }

    @Test
    void a_payload_is_readable_where_it_was_written() {
        Payload payload = codec.encode(DATA, ORIGINAL);

        Decoded decoded = codec.decode(payload, ORIGINAL);

        DecodedAssert.assertReadable(decoded, DATA);
    }

    @ParameterizedTest
    @MethodSource("others")
    void a_payload_is_unreadable_if_a_single_fact_differs(UnaryOperator<BindingBuilder> other) {
        Payload payload = codec.encode(DATA, ORIGINAL);

        Decoded decoded =
                codec.decode(payload, other.apply(BindingBuilder.of(ORIGINAL)).build());

        DecodedAssert.assertUnreadable(decoded);
    }

    static Stream<Arguments> others() {
        byte[] otherId = new byte[SessionId.BYTES];
        otherId[SessionId.BYTES - 1] = 1;
        byte[] otherDigest = new byte[KeyDigest.BYTES];
        otherDigest[0] = 1;
        return Stream.of(
                other("id", facts -> facts.id(SessionId.fromBytes(otherId))),
                other("key", facts -> facts.keyDigest(KeyDigest.fromBytes(otherDigest))),
                other("owner", facts -> facts.signIn(Optional.of(new SignIn(new UserId("bob"), START)))),
                other("authentication", facts -> facts.signIn(Optional.of(new SignIn(ADA, A_MICROSECOND_LATER)))),
                other("nobody signed in", facts -> facts.signIn(Optional.empty())),
                other("start", facts -> facts.createdAt(A_MICROSECOND_LATER)),
                other(
                        "idle timeout",
                        facts -> facts.idleTimeout(ORIGINAL.idleTimeout().plusNanos(1_000))),
                other("absolute end", facts -> facts.absoluteEnd(A_MICROSECOND_LATER)),
                other("persistence", facts -> facts.persistence(Lifetime.Persistence.PERSISTENT)),
                other("version", facts -> facts.version(ORIGINAL.version() + 1)));
    }

    private static Arguments other(String fact, UnaryOperator<BindingBuilder> other) {
        return argumentSet(fact, other);
    }
}
