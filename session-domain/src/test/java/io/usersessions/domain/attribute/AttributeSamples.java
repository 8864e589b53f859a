package io.usersessions.domain.attribute;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Types of an application, and their conversion to JSON bytes and back. */
final class AttributeSamples {
    record Item(String sku, int count) {}

    record Cart(List<Item> items, String currency) {}

    enum Theme {
        LIGHT,
        DARK {
            @Override
            boolean isRestful() {
                return true;
            }
        };

        boolean isRestful() {
            return false;
        }
    }

    record Numbers(
            boolean flag,
            long many,
            int some,
            short few,
            byte fewest,
            double real,
            float rough,
            BigInteger whole,
            BigDecimal decimal) {}

    record Boxes(
            @Nullable Boolean flag,
            @Nullable Long many,
            @Nullable Integer some,
            @Nullable Short few,
            @Nullable Byte fewest,
            @Nullable Double real,
            @Nullable Float rough) {}

    record Words(
            @Nullable String text,
            @Nullable Instant instant,
            @Nullable LocalDate date,
            @Nullable Duration duration,
            @Nullable UUID uuid) {}

    record Containers(
            @Nullable List<Item> items,
            Set<String> tags,
            Map<String, Item> byName,
            Map<Theme, Long> byTheme,
            List<Map<String, Set<Theme>>> nested) {}

    record Choices(
            Optional<String> text, Optional<Item> item, Optional<List<Theme>> themes, List<Optional<Integer>> gaps) {}

    record Raw(SessionValue value, List<SessionValue> values) {}

    record Tree(String label, List<Tree> children) {}

    record Chain(int number, @Nullable Chain next) {}

    record Nobody() {}

    static final AttributeTypes TYPES = AttributeTypes.builder()
            .register("cart", Cart.class)
            .register("item", Item.class)
            .register("theme", Theme.class)
            .register("numbers", Numbers.class)
            .register("boxes", Boxes.class)
            .register("words", Words.class)
            .register("containers", Containers.class)
            .register("choices", Choices.class)
            .register("raw", Raw.class)
            .register("tree", Tree.class)
            .register("chain", Chain.class)
            .register("nobody", Nobody.class)
            .build();

    private static final Binding BINDING = Binding.of(Session.start(
            SessionKey.of(SessionId.anonymous(new byte[SessionId.BYTES]), new byte[SessionKey.SECRET_BYTES]),
            Client.UNKNOWN,
            Lifetime.aal2(),
            Instant.EPOCH));

    private AttributeSamples() {}

    /** This data after it was stored and read. */
    static SessionData afterwards(SessionData data) {
        return read(PlainJson.codec().encode(data, BINDING));
    }

    private static SessionData read(Payload payload) {
        if (PlainJson.codec().decode(payload, BINDING) instanceof Decoded.Readable readable) {
            return readable.data();
        }
        throw new AssertionError("not readable: " + new String(payload.toBytes(), StandardCharsets.UTF_8));
    }

    /** The stored text of an attribute {@code a} with this value. */
    static String json(Object value) {
        Payload payload = PlainJson.codec().encode(SessionData.empty().with("a", TYPES.valueOf(value)), BINDING);
        String text = new String(payload.toBytes(), StandardCharsets.UTF_8);
        return text.substring("J{\"a\":".length(), text.length() - 1);
    }

    /** Session data whose attribute {@code a} is stored as this text. */
    static SessionData stored(String json) {
        return read(Payload.of(("J{\"a\":" + json + "}").getBytes(StandardCharsets.UTF_8)));
    }

    static <T> T read(String json, Class<T> type) {
        return TYPES.get(stored(json), "a", type).orElseThrow();
    }
}
