package io.usersessions.domain.attribute;

import static io.usersessions.domain.attribute.AttributeSamples.TYPES;
import static io.usersessions.domain.attribute.AttributeSamples.json;
import static io.usersessions.domain.attribute.AttributeSamples.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attribute.AttributeSamples.Containers;
import io.usersessions.domain.attribute.AttributeSamples.Item;
import io.usersessions.domain.attribute.AttributeSamples.Numbers;
import io.usersessions.domain.attribute.AttributeSamples.Theme;
import io.usersessions.domain.attribute.AttributeSamples.Tree;
import io.usersessions.domain.attribute.AttributeSamples.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values of any content are equal after they are written to JSON bytes and read again. */
class AttributeRandomTest {
    private static final int MOST = 5;
    private static final int ROUNDS = 1_000;

    private final Random random = new Random(20_261_126);

    @Test
    void numbers_come_back() {
        for (int round = 0; round < ROUNDS; round++) {
            Numbers value = numbers();

            assertThat(read(json(value), Numbers.class)).isEqualTo(value);
        }
    }

    @Test
    void words_and_times_come_back() {
        for (int round = 0; round < ROUNDS; round++) {
            Words value = words();

            assertThat(read(json(value), Words.class)).isEqualTo(value);
        }
    }

    @Test
    void containers_come_back_and_are_stored_the_same_again() {
        for (int round = 0; round < ROUNDS; round++) {
            Containers value = containers();

            Containers back = read(json(value), Containers.class);

            assertThat(back).isEqualTo(value);
            assertThat(TYPES.valueOf(back)).isEqualTo(TYPES.valueOf(value));
        }
    }

    @Test
    void trees_come_back() {
        for (int round = 0; round < ROUNDS; round++) {
            Tree value = tree(3);

            assertThat(read(json(value), Tree.class)).isEqualTo(value);
        }
    }

    private Numbers numbers() {
        return new Numbers(
                random.nextBoolean(),
                random.nextLong() >> random.nextInt(64),
                random.nextInt(),
                (short) random.nextInt(),
                (byte) random.nextInt(),
                finite(Double.longBitsToDouble(random.nextLong())),
                (float) random.nextGaussian(),
                new BigInteger(random.nextInt(3_000), random),
                new BigDecimal(new BigInteger(random.nextInt(300), random).negate(), random.nextInt(2_001) - 1_000));
    }

    private Words words() {
        return new Words(
                random.nextInt(10) == 0 ? null : text(),
                Instant.ofEpochSecond(random.nextInt() * 1_000L, random.nextInt(1_000_000_000)),
                LocalDate.ofEpochDay(random.nextInt()),
                Duration.ofSeconds(random.nextLong() >> random.nextInt(64), random.nextInt(1_000_000_000)),
                new UUID(random.nextLong(), random.nextLong()));
    }

    private Containers containers() {
        return new Containers(
                random.nextInt(10) == 0 ? null : many(this::item).toList(),
                new LinkedHashSet<>(many(this::text).toList()),
                named(this::item),
                random.nextBoolean() ? Map.of() : Map.of(theme(), random.nextLong()),
                many(() -> named(() -> Set.of(theme()))).toList());
    }

    private Tree tree(int depth) {
        return new Tree(
                text(), depth == 0 ? List.of() : many(() -> tree(depth - 1)).toList());
    }

    private Item item() {
        return new Item(text(), random.nextInt());
    }

    private Theme theme() {
        return random.nextBoolean() ? Theme.DARK : Theme.LIGHT;
    }

    private String text() {
        return random.ints(random.nextInt(MOST), 0, 0x11000)
                .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private <T> Stream<T> many(Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(MOST));
    }

    private <T> Map<String, T> named(Supplier<T> each) {
        Map<String, T> named = new LinkedHashMap<>();
        many(each).forEach(value -> named.put(text(), value));
        return named;
    }

    private double finite(double number) {
        return Double.isFinite(number) ? number : random.nextGaussian();
    }
}
