package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.usersessions.domain.attribute.AttributeShapeException;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.SessionValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON that the API accepts, read as types of an application. */
class AttributeFuzzTest extends Fuzzing {
    record Item(String sku, int count) {}

    record Cart(List<Item> items, String currency) {}

    enum Theme {
        LIGHT,
        DARK
    }

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

    private static final AttributeTypes TYPES = AttributeTypes.builder()
            .register("cart", Cart.class)
            .register("item", Item.class)
            .register("theme", Theme.class)
            .register("words", Words.class)
            .register("containers", Containers.class)
            .build();

    private static final List<Class<?>> READ = List.of(Cart.class, Containers.class, Words.class);

    @FuzzTest
    void read(byte[] json) {
        count();
        SessionValue value;
        try {
            value = JsonText.parse(new String(json, StandardCharsets.UTF_8));
        } catch (MalformedJsonException refused) {
            return;
        }
        READ.forEach(type -> check(value, type));
    }

    private static <T> void check(SessionValue value, Class<T> type) {
        T read;
        try {
            read = TYPES.read(value, type);
        } catch (AttributeShapeException refused) {
            return;
        }
        SessionValue written = TYPES.valueOf(read);
        assertThat(TYPES.read(written, type)).isEqualTo(read);
    }
}
