package io.usersessions.codec.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.usersessions.codec.Fuzzing;
import io.usersessions.codec.JsonText;
import io.usersessions.codec.MalformedJsonException;
import io.usersessions.codec.attribute.AttributeSamples.Cart;
import io.usersessions.codec.attribute.AttributeSamples.Containers;
import io.usersessions.codec.attribute.AttributeSamples.Words;
import io.usersessions.domain.model.SessionValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** JSON that the API accepts, read as types of an application. */
class AttributeFuzzTest extends Fuzzing {
    private static final List<Class<?>> TYPES = List.of(Cart.class, Containers.class, Words.class);

    @FuzzTest
    void read(byte[] json) {
        count();
        SessionValue value;
        try {
            value = JsonText.parse(new String(json, StandardCharsets.UTF_8));
        } catch (MalformedJsonException refused) {
            return;
        }
        TYPES.forEach(type -> check(value, type));
    }

    private static <T> void check(SessionValue value, Class<T> type) {
        T read;
        try {
            read = AttributeSamples.TYPES.read(value, type);
        } catch (AttributeShapeException refused) {
            return;
        }
        SessionValue written = AttributeSamples.TYPES.valueOf(read);
        assertThat(AttributeSamples.TYPES.read(written, type)).isEqualTo(read);
    }
}
