package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide to codecs are the texts between the marks below; they compile and run. */
class GuideTest {
    private static final Path SOURCE = Path.of("src/test/java/io/usersessions/codec/GuideTest.java");
    private static final Path GUIDE = Path.of("../docs/CODECS.md");

    private final Keyring keyring = Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));

    @TempDir
    private Path secrets;

    @Test
    void payloads_are_sealed() throws IOException {
        Path file = Files.writeString(secrets.resolve("keyring"), Keyring.freshKey(SealAlgorithm.AES_256_GCM));

        // begin
        Keyring keyring = Keyring.fromFile(file);
        SessionCodec codec = SessionCodecs.sealed(keyring, SessionCodecs.json());
        // end

        assertReads(codec, codec);
    }

    @Test
    void a_codec_is_changed_while_sessions_live() {
        // begin
        SessionCodec codec = SessionCodecs.writing(SessionCodecs.sealed(keyring, SessionCodecs.cbor()))
                .reading(SessionCodecs.json());
        // end

        assertReads(codec, SessionCodecs.json());
        assertReads(codec, codec);
    }

    // begin
    static SessionData withCurrency(SessionData data) {
        return data.with("currency", SessionValue.of("EUR"));
    }
    // end

    @Test
    void the_shape_of_data_is_changed_while_sessions_live() {
        // begin
        SessionCodec codec = SessionCodecs.sealed(
                keyring, SessionCodecs.upcasting(SessionCodecs.json(), 2, GuideTest::withCurrency));
        // end

        SessionCodec before = SessionCodecs.sealed(keyring, SessionCodecs.json());
        Decoded decoded = codec.decode(before.encode(SessionData.empty(), Payloads.BINDING), Payloads.BINDING);
        assertThat(decoded).isEqualTo(new Decoded.Readable(withCurrency(SessionData.empty())));
    }

    // begin
    record Item(String sku, int count) {}

    record Cart(List<Item> items, String currency) {}
    // end

    @Test
    void records_are_attributes() {
        Sessions sessions =
                Sessions.using(new InMemorySessions(), SessionCodecs.json()).build();
        Visit visit = sessions.open(Client.of("curl/8", "192.0.2.1"));

        // begin
        AttributeTypes types = AttributeTypes.builder()
                .register("cart", Cart.class)
                .register("item", Item.class)
                .build();

        types.put(visit::put, "basket", new Cart(List.of(new Item("tea", 2)), "EUR"));
        Optional<Cart> basket = types.get(visit.data(), "basket", Cart.class);
        // end

        assertThat(basket).contains(new Cart(List.of(new Item("tea", 2)), "EUR"));
        assertThat(visit.data().fields("basket").orElseThrow()).containsOnlyKeys("cart");
    }

    @Test
    void attributes_are_read_by_keys() {
        AttributeTypes types = AttributeTypes.builder()
                .register("cart", Cart.class)
                .register("item", Item.class)
                .build();
        Instant now = Instant.EPOCH;
        SessionData data = SessionData.empty();

        // begin
        AttributeKey<Cart> basket = types.key("basket", Cart.class);
        AttributeKey<Instant> since = AttributeKey.of("since", Instant.class);

        SessionData next = data.with(since.name(), since.valueOf(now));
        Optional<Instant> start = since.in(next);
        // end

        assertThat(start).contains(now);
        assertThat(basket.in(next)).isEmpty();
    }

    @Test
    void attributes_are_plain_values() {
        SessionData data = SessionData.empty();

        // begin
        SessionData one = data.with("visits", SessionValue.from(3));
        SessionData next = one.with("viewed", SessionValue.from(List.of("tea", "cups")));

        int visits = next.get("visits", int.class).orElse(0);
        List<?> viewed = next.get("viewed", List.class).orElse(List.of());
        // end

        assertThat(visits).isEqualTo(3);
        assertThat(viewed).hasSize(2);
    }

    @Test
    void the_domain_has_a_codec_of_its_own() {
        SessionCodec before = PlainJson.codec();

        // begin
        SessionCodec codec = SessionCodecs.writing(SessionCodecs.sealed(keyring, SessionCodecs.json()))
                .reading(SessionCodecs.json());
        // end

        assertReads(codec, before);
        assertReads(before, SessionCodecs.json());
    }

    @Test
    void sessions_of_django_are_read() {
        String secretKey = "the SECRET_KEY of the settings";
        String oldKey = "one of its SECRET_KEY_FALLBACKS";
        SessionData attributes = SessionData.of(Map.of("_auth_user_id", SessionValue.of("7")));

        // begin
        SessionCodec django = SessionCodecs.django(secretKey, oldKey);
        SessionCodec codec = SessionCodecs.writing(SessionCodecs.sealed(keyring, SessionCodecs.json()))
                .reading(django);

        Optional<String> owner = DjangoAttributes.user(attributes);
        // end

        assertReads(codec, django);
        assertThat(owner).contains("7");
    }

    private static void assertReads(SessionCodec reading, SessionCodec written) {
        SessionData data = SessionData.empty().with("a", SessionValue.of(1L));

        assertThat(reading.decode(written.encode(data, Payloads.BINDING), Payloads.BINDING))
                .isEqualTo(new Decoded.Readable(data));
    }

    @Test
    void the_guide_shows_what_is_compiled_here() throws IOException {
        Stream<String> examples = Pattern.compile("^ *// begin\\n(.*?)^ *// end$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(SOURCE))
                .results()
                .map(MatchResult::group)
                .map(GuideTest::example);

        String guide = Files.readString(GUIDE);

        assertThat(examples)
                .hasSize(10)
                .allSatisfy(example -> assertThat(guide).contains("```java\n" + example + "```"));
    }

    private static String example(String marked) {
        String begun = marked.substring(marked.indexOf('\n') + 1);
        return begun.substring(0, begun.lastIndexOf("// end")).stripTrailing().stripIndent() + "\n";
    }
}
