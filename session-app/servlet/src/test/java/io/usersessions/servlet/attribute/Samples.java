package io.usersessions.servlet.attribute;

import io.usersessions.domain.attribute.AttributeTypes;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types of an application, and their conversion to JSON bytes and back. */
final class Samples {
    record Item(String sku, int count) {}

    record Cart(List<Item> items, String currency) {}

    record Badge(String text, Optional<Item> item, Theme theme) {}

    record Shelf(Optional<Cart> cart, Item item) {}

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

    static final AttributeTypes TYPES = AttributeTypes.builder()
            .register("item", Item.class)
            .register("cart", Cart.class)
            .register("badge", Badge.class)
            .register("shelf", Shelf.class)
            .register("theme", Theme.class)
            .build();

    static final AttributeValues VALUES = AttributeValues.of(TYPES);

    private static final Binding BINDING = Binding.of(Session.start(
            SessionKey.of(SessionId.anonymous(new byte[SessionId.BYTES]), new byte[SessionKey.SECRET_BYTES]),
            Client.UNKNOWN,
            Lifetime.aal2(),
            Instant.EPOCH));

    private Samples() {}

    /** The stored text of an attribute with this value. */
    static String json(Object value) {
        String text = new String(encoded(value).toBytes(), StandardCharsets.UTF_8);
        return text.substring("J{\"a\":".length(), text.length() - 1);
    }

    /** This value after it was stored and read. */
    static @Nullable Object afterwards(Object value) {
        return VALUES.fromStored("a", stored(encoded(value)));
    }

    /** The attribute that is stored as this text. */
    static SessionValue stored(String json) {
        return stored(Payload.of(("J{\"a\":" + json + "}").getBytes(StandardCharsets.UTF_8)));
    }

    private static Payload encoded(Object value) {
        return PlainJson.codec().encode(SessionData.empty().with("a", VALUES.toStored("a", value)), BINDING);
    }

    private static SessionValue stored(Payload payload) {
        if (PlainJson.codec().decode(payload, BINDING) instanceof Decoded.Readable readable) {
            return readable.data().value("a").orElseThrow();
        }
        throw new AssertionError("not readable: " + new String(payload.toBytes(), StandardCharsets.UTF_8));
    }
}
