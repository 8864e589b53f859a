package io.usersessions.servlet.attribute;

import io.usersessions.servlet.attribute.Samples.Badge;
import io.usersessions.servlet.attribute.Samples.Cart;
import io.usersessions.servlet.attribute.Samples.Item;
import io.usersessions.servlet.attribute.Samples.Theme;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quicktheories.core.Gen;
import org.quicktheories.core.RandomnessSource;
import org.quicktheories.impl.Constraint;

/** Objects of every type that can be stored, nested in lists, sets and maps. */
final class RandomObjects {
    private static final int DEEPEST = 4;
    private static final int MOST = 4;
    private static final List<String> WORDS = List.of(
            "", "a", "_long", "_map", "_set", "cart", "theme", "\u20ac", "\ud83d\ude00", "\u0000", "\"\\", "\u2028");
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/St_Johns", "UTC", "Z", "+05:30");

    private static final List<Function<RandomObjects, Object>> SCALARS = List.of(
            RandomObjects::text,
            in -> in.number() % 2 == 0,
            in -> (int) in.number(),
            RandomObjects::number,
            in -> (long) (int) in.number(),
            in -> (short) in.number(),
            in -> (byte) in.number(),
            in -> (char) in.between(0, 0xD7FF),
            RandomObjects::real,
            in -> (float) in.between(-9_999, 9_999) / 7,
            RandomObjects::instant,
            in -> LocalDate.ofEpochDay(in.between(-99_999, 99_999)),
            RandomObjects::time,
            RandomObjects::dateTime,
            in -> OffsetDateTime.of(in.dateTime(), ZoneOffset.ofTotalSeconds((int) in.between(-64_800, 64_800))),
            in -> in.instant().atZone(ZoneId.of(in.one(ZONES))),
            in -> Duration.ofSeconds(in.number() >> 8, in.between(0, 999_999_999)),
            in -> new UUID(in.number(), in.number()),
            in -> BigInteger.valueOf(in.number()).pow((int) in.between(0, 30)),
            in -> new BigDecimal(BigInteger.valueOf(in.number()), (int) in.between(-99, 99)),
            in -> in.one(List.of(Locale.GERMANY, Locale.ROOT, Locale.forLanguageTag("zh-Hant-TW-u-ca-chinese"))),
            in -> URI.create("http://example.org/" + in.between(0, 99) + "?q=%C3%A4#f"),
            in -> in.one(List.of(Theme.values())),
            RandomObjects::item,
            in -> new Cart(in.many(in::item), in.text()),
            in -> new Badge(in.text(), Optional.of(in.item()), Theme.DARK));

    private final RandomnessSource source;

    private RandomObjects(RandomnessSource source) {
        this.source = source;
    }

    static Gen<Object> all() {
        return source -> new RandomObjects(source).object(DEEPEST);
    }

    /** One object of each type without parts. */
    static Gen<List<Object>> scalars() {
        return source -> {
            RandomObjects in = new RandomObjects(source);
            return SCALARS.stream().map(each -> each.apply(in)).toList();
        };
    }

    private Object object(int depth) {
        return switch ((int) between(0, depth == 0 ? 3 : 6)) {
            case 4 -> many(() -> part(depth));
            case 5 -> set(depth);
            case 6 -> map(depth);
            default -> one(SCALARS).apply(this);
        };
    }

    private @Nullable Object part(int depth) {
        return between(0, 9) == 9 ? null : object(depth - 1);
    }

    private Set<@Nullable Object> set(int depth) {
        return new LinkedHashSet<>(many(() -> part(depth)));
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (long count = between(0, MOST); count > 0; count--) {
            map.put(text(), part(depth));
        }
        return map;
    }

    private <T extends @Nullable Object> List<T> many(Supplier<T> part) {
        List<T> many = new ArrayList<>();
        for (long count = between(0, MOST); count > 0; count--) {
            many.add(part.get());
        }
        return many;
    }

    private Item item() {
        return new Item(text(), (int) number());
    }

    private String text() {
        return one(WORDS) + one(WORDS);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(between(-99_999_999_999L, 99_999_999_999L), between(0, 999_999_999));
    }

    private LocalTime time() {
        return LocalTime.ofNanoOfDay(between(0, 86_399_999_999_999L));
    }

    private LocalDateTime dateTime() {
        return LocalDateTime.of(LocalDate.ofEpochDay(between(-99_999, 99_999)), time());
    }

    private double real() {
        double real = Double.longBitsToDouble(number());
        return Double.isFinite(real) ? real : 0.5;
    }

    /** Small numbers as often as large ones. */
    private long number() {
        return between(Long.MIN_VALUE, Long.MAX_VALUE) >> between(0, 63);
    }

    private <T> T one(List<T> choices) {
        return choices.get((int) between(0, choices.size() - 1));
    }

    private long between(long least, long most) {
        return source.next(Constraint.between(least, most));
    }
}
