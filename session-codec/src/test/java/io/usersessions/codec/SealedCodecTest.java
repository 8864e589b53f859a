package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.usersessions.testkit.fixture.StoredSessions;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protection against an attacker who can write the table; {@code BoundCodecContract} tests the binding to one session. */
class SealedCodecTest {
    private static final String OLD_KEY = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private static final String NEW_KEY = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private static final String XAES_KEY = Keyring.freshKey(SealAlgorithm.XAES_256_GCM);

    private static final SessionData DATA = SessionData.empty().with("role", SessionValue.of("admin"));
    private static final Decoded READABLE = new Decoded.Readable(DATA);
    private static final Decoded CLOSED =
            new Decoded.Unreadable("does not open: altered, moved, or not sealed with a key of this ring");

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Binding PUBLISHED = new Binding(
            SessionId.fromBytes(new byte[SessionId.BYTES]),
            KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
            Optional.of(new SignIn(new UserId("ada"), START)),
            START,
            Duration.ofMinutes(30),
            START.plusSeconds(3_600),
            Lifetime.Persistence.BROWSER_SESSION,
            3);

    @ParameterizedTest
    @EnumSource
    void a_payload_that_is_altered_cut_short_or_moved_is_refused_with_the_same_outcome(SealAlgorithm algorithm) {
        SessionCodec codec = sealed(Keyring.freshKey(algorithm));
        byte[] payload = codec.encode(DATA, BINDING).toBytes();

        Stream<Decoded> flipped = IntStream.range(0, payload.length * 8)
                .mapToObj(bit -> codec.decode(Payload.of(flipped(payload, bit)), BINDING));
        Stream<Decoded> cut = IntStream.range(0, payload.length)
                .mapToObj(length -> codec.decode(Payload.of(Arrays.copyOf(payload, length)), BINDING));
        Stream<Decoded> moved = strangers().map(elsewhere -> codec.decode(Payload.of(payload), elsewhere));

        assertThat(Stream.of(flipped, cut, moved).flatMap(outcomes -> outcomes)).containsOnly(CLOSED);
    }

    /** Another row, another user, another version. */
    private static Stream<Binding> strangers() {
        Binding user = Binding.of(StoredSessions.ownedBy(new UserId("bob")).build());
        return Stream.of(
                user,
                Binding.of(StoredSessions.anonymous().build()),
                new Binding(
                        BINDING.id(),
                        BINDING.keyDigest(),
                        user.signIn(),
                        BINDING.createdAt(),
                        BINDING.idleTimeout(),
                        BINDING.absoluteEnd(),
                        BINDING.persistence(),
                        BINDING.version()),
                new Binding(
                        BINDING.id(),
                        BINDING.keyDigest(),
                        BINDING.signIn(),
                        BINDING.createdAt(),
                        BINDING.idleTimeout(),
                        BINDING.absoluteEnd(),
                        BINDING.persistence(),
                        BINDING.version() + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J{\"role\":\"admin\"}",
                "{\"role\":\"admin\"}",
                "",
                "S",
                "S{}",
                "T",
                "T{}",
                "none",
                "\u0000",
                "ejA"
            })
    void an_unsealed_payload_is_refused_with_the_same_outcome_and_read_by_no_other_codec(String payload) {
        assertThat(sealed(NEW_KEY).decode(Payloads.of(payload), BINDING)).isEqualTo(CLOSED);
    }

    @Test
    void a_payload_that_is_too_long_is_not_opened() {
        Payload large = Payloads.of(SealedCodec.FORMAT, new byte[FormattedCodec.LONGEST_PAYLOAD]);

        assertThat(sealed(NEW_KEY).decode(large, BINDING)).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void a_payload_does_not_show_its_attributes_and_no_two_are_equal() {
        SessionCodec codec = sealed(NEW_KEY);

        List<Payload> payloads =
                Stream.generate(() -> codec.encode(DATA, BINDING)).limit(10_000).toList();

        assertThat(payloads).doesNotHaveDuplicates();
        assertThat(payloads.stream().map(SealedCodecTest::nonce)).doesNotHaveDuplicates();
        assertThat(payloads).allSatisfy(payload -> assertThat(latin1(payload)).doesNotContain("role", "admin"));
    }

    @Test
    void the_first_key_seals_and_every_key_opens() {
        Payload old = sealed(OLD_KEY).encode(DATA, BINDING);
        Payload xaes = sealed(XAES_KEY).encode(DATA, BINDING);
        SessionCodec ring = sealed(NEW_KEY + "\n" + OLD_KEY + "\n" + XAES_KEY);

        Payload fresh = ring.encode(DATA, BINDING);

        assertThat(ring.decode(old, BINDING)).isEqualTo(READABLE);
        assertThat(ring.decode(xaes, BINDING)).isEqualTo(READABLE);
        assertThat(sealed(NEW_KEY).decode(fresh, BINDING)).isEqualTo(READABLE);
        assertThat(sealed(OLD_KEY + "\n" + XAES_KEY).decode(fresh, BINDING)).isEqualTo(CLOSED);
    }

    @Test
    void a_key_that_is_no_longer_in_the_ring_opens_nothing() {
        Payload old = sealed(OLD_KEY).encode(DATA, BINDING);

        assertThat(sealed(NEW_KEY).decode(old, BINDING)).isEqualTo(CLOSED);
    }

    @Test
    void nodes_that_replace_a_key_one_after_the_other_read_each_others_sessions_at_every_step() {
        List<String> steps = List.of(OLD_KEY, OLD_KEY + "\n" + NEW_KEY, NEW_KEY + "\n" + OLD_KEY, NEW_KEY);
        for (int step = 1; step < steps.size(); step++) {
            SessionCodec behind = sealed(steps.get(step - 1));
            SessionCodec ahead = sealed(steps.get(step));

            assertThat(ahead.decode(behind.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
            assertThat(behind.decode(ahead.encode(DATA, BINDING), BINDING)).isEqualTo(READABLE);
        }
    }

    @Test
    void seals_are_counted_by_key() {
        Keyring keyring = Keyring.parse(NEW_KEY + "\n" + OLD_KEY);
        SessionCodec codec = SessionCodecs.sealed(keyring, SessionCodecs.json());
        Payload old = sealed(OLD_KEY).encode(DATA, BINDING);

        for (int seal = 0; seal < 5; seal++) {
            codec.encode(DATA, BINDING);
        }
        codec.decode(old, BINDING);

        assertThat(keyring.uses().stream().map(KeyUse::seals)).containsExactly(5L, 0L);
    }

    @Test
    void the_limit_of_seals_is_that_of_random_nonces() {
        assertThat(SealAlgorithm.AES_256_GCM.maxSeals()).isEqualTo(4_294_967_296L);
        assertThat(SealAlgorithm.XAES_256_GCM.maxSeals()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_payload_grows_by_the_documented_length() {
        int unsealed = SessionCodecs.json().encode(DATA, BINDING).length();

        assertThat(sealed(NEW_KEY).encode(DATA, BINDING).length()).isEqualTo(unsealed + 34);
        assertThat(sealed(XAES_KEY).encode(DATA, BINDING).length()).isEqualTo(unsealed + 46);
    }

    @Test
    void sealed_bytes_that_are_not_a_payload_are_unreadable_for_their_own_reason() {
        Keyring keyring = Keyring.parse(NEW_KEY);
        SessionCodec codec = SessionCodecs.sealed(keyring, SessionCodecs.json());

        Payload forged = SessionCodecs.sealed(keyring, Verbatim.of("rO0ABXNy".getBytes(StandardCharsets.US_ASCII)))
                .encode(DATA, BINDING);

        assertThat(codec.decode(forged, BINDING)).isEqualTo(new Decoded.Unreadable("not in the JSON format"));
    }

    /** Written when the format was new; never use a published key like this one elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "AES_256_GCM, 5301bac3e39f676295490202453cd43d13dda24c21ad0c1e2ffde14b48386e2de4df6c63ff07886c524969e3c91ab4593584"
                + "d7",
        "XAES_256_GCM, 5301bac3e39f8183b4fd9839df75a8d6c24539f30312ff4e4a6fa994ac4f21e7b2fb409f1b6ef20369bc10b83a3f691d2391"
                + "cb7d4430c6f01e9bd187c74658",
        "AES_256_GCM, 5401bac3e39f087a185de1502982a24295136fcb01470dfc476fbafea6ecc98af6be2d43ea0604f2c782869c5369015c2abe"
                + "bb",
        "XAES_256_GCM, 5401bac3e39fabda48024195e53b52c5b205ec0b41670096280b4b030b3260518bd60581e18393528524a4d42b744367fab3"
                + "30022b3a7b23149ddbcab01c14"
    })
    void a_payload_of_this_version_or_the_one_before_stays_readable(SealAlgorithm algorithm, String payload) {
        assertThat(published(algorithm).decode(Payload.of(HexFormat.of().parseHex(payload)), PUBLISHED))
                .isEqualTo(READABLE);
    }

    @ParameterizedTest
    @EnumSource
    void a_payload_opens_only_under_the_format_that_it_was_sealed_with(SealAlgorithm algorithm) {
        SessionCodec codec = published(algorithm);
        byte[] payload = codec.encode(DATA, PUBLISHED).toBytes();
        byte[] former = former(algorithm);

        assertThat(payload[0]).isEqualTo(SealedCodec.FORMAT);
        assertThat(former[0]).isEqualTo(SealedCodec.FORMER_FORMAT);
        payload[0] = SealedCodec.FORMER_FORMAT;
        former[0] = SealedCodec.FORMAT;

        assertThat(Stream.of(payload, former).map(bytes -> codec.decode(Payload.of(bytes), PUBLISHED)))
                .containsOnly(CLOSED);
    }

    /** A payload from before the idle timeout and the persistence were bound. */
    private static byte[] former(SealAlgorithm algorithm) {
        byte[] purpose = "user-sessions payload 1:".getBytes(StandardCharsets.US_ASCII);
        byte[] facts = PUBLISHED.toFormerBytes();
        byte[] associated = ByteBuffer.allocate(purpose.length + facts.length)
                .put(purpose)
                .put(facts)
                .array();
        byte[] plain = SessionCodecs.json().encode(DATA, PUBLISHED).toBytes();
        return FormattedCodec.payload((byte) 'S', ring(algorithm).seal(plain, associated));
    }

    private static SessionCodec published(SealAlgorithm algorithm) {
        return SessionCodecs.sealed(ring(algorithm), SessionCodecs.json());
    }

    private static Keyring ring(SealAlgorithm algorithm) {
        byte[] key = HexFormat.of().parseHex("b98c0e4fd0b2f0a9c6f2f6f2a41c1d5b7e63d07a95d1c2e83f04b6a7c8d9e1f3");
        return Keyring.of(List.of(SealingKey.of(algorithm, key)));
    }

    private static SessionCodec sealed(String keyring) {
        return SessionCodecs.sealed(Keyring.parse(keyring), SessionCodecs.json());
    }

    private static byte[] flipped(byte[] payload, int bit) {
        byte[] bytes = payload.clone();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return bytes;
    }

    /** The format byte and Tink's prefix come first. */
    private static String nonce(Payload payload) {
        return Payloads.hex(payload).substring(2 * 6, 2 * 18);
    }

    private static String latin1(Payload payload) {
        return new String(payload.toBytes(), StandardCharsets.ISO_8859_1);
    }
}
