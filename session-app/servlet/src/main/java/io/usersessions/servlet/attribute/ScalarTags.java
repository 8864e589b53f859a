package io.usersessions.servlet.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * The reserved names: those of containers, and those of types without parts.
 *
 * <p>A name is never given to another type, and a form never changes, because stored sessions contain them.
 */
final class ScalarTags {
    /** How every reserved name begins. */
    static final String RESERVED = "_";

    /** A set, as a list in its order. */
    static final String SET = "_set";

    /** A map with exactly one entry. */
    static final String MAP = "_map";

    /** A converted object, as a map from the name of its conversion to its plain form. */
    static final String CONVERTED = "_as";

    private static final List<ScalarTag<?>> ALL = List.of(
            // Others than those of an int have the plain form.
            whole("_long", Long.class, number -> (long) (int) number),
            whole("_short", Short.class, number -> (short) number),
            whole("_byte", Byte.class, number -> (byte) number),
            new ScalarTag<>("_float", Float.class, value -> SessionValue.of(value.doubleValue()), content ->
                    (float) part(Real.class, content).value()),
            text("_char", Character.class, Object::toString, text -> text.isEmpty() ? '?' : text.charAt(0)),
            text("_instant", Instant.class, Object::toString, Instant::parse),
            text("_date", LocalDate.class, Object::toString, LocalDate::parse),
            text("_time", LocalTime.class, Object::toString, LocalTime::parse),
            text("_datetime", LocalDateTime.class, Object::toString, LocalDateTime::parse),
            text("_offset", OffsetDateTime.class, Object::toString, OffsetDateTime::parse),
            text("_zoned", ZonedDateTime.class, Object::toString, ZonedDateTime::parse),
            text("_duration", Duration.class, Object::toString, Duration::parse),
            text("_uuid", UUID.class, Object::toString, UUID::fromString),
            text("_integer", BigInteger.class, BigNumbers::text, BigNumbers::integer),
            text("_decimal", BigDecimal.class, BigNumbers::text, BigNumbers::decimal),
            text("_locale", Locale.class, Locale::toLanguageTag, Locale::forLanguageTag),
            text("_uri", URI.class, URI::toString, URI::create));

    private static final Map<Class<?>, ScalarTag<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ScalarTag::type, tag -> tag));

    private static final Map<String, ScalarTag<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ScalarTag::name, tag -> tag));

    private ScalarTags() {}

    /** The tag of objects of exactly this class. */
    static Optional<ScalarTag<?>> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    static Optional<ScalarTag<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static <T> ScalarTag<T> text(
            String name, Class<T> type, Function<T, String> writer, Function<String, T> parser) {
        return new ScalarTag<>(
                name,
                type,
                value -> SessionValue.of(writer.apply(value)),
                content -> parser.apply(part(Text.class, content).value()));
    }

    private static <T extends Number> ScalarTag<T> whole(String name, Class<T> type, LongFunction<T> narrow) {
        return new ScalarTag<>(
                name,
                type,
                value -> SessionValue.of(value.longValue()),
                content -> narrow.apply(part(Whole.class, content).value()));
    }

    private static <V extends SessionValue> V part(Class<V> kind, SessionValue content) {
        if (!kind.isInstance(content)) {
            throw new IllegalArgumentException("another kind of value");
        }
        return kind.cast(content);
    }
}
