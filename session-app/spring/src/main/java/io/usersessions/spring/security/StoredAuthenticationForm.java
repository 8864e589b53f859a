package io.usersessions.spring.security;

import io.usersessions.servlet.AttributeConversion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The stored form of an authentication, which stays readable as long as sessions live. */
final class StoredAuthenticationForm {
    static final AttributeConversion<StoredAuthentication> CONVERSION = AttributeConversion.of(
            "spring.authentication",
            StoredAuthentication.class,
            StoredAuthenticationForm::plain,
            StoredAuthenticationForm::read);

    private static final String NAME = "name";
    private static final String ROLES = "authorities";
    private static final String FACTORS = "factors";
    private static final String REMEMBERED = "remembered";

    private StoredAuthenticationForm() {}

    private static Map<String, Object> plain(StoredAuthentication stored) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(NAME, stored.name());
        plain.put(ROLES, stored.roles());
        plain.put(FACTORS, stored.factors());
        plain.put(REMEMBERED, stored.isRemembered());
        return plain;
    }

    private static StoredAuthentication read(Object plain) {
        Map<?, ?> fields = (Map<?, ?>) plain;
        List<String> roles = ((List<?>) field(fields, ROLES))
                .stream().map(String.class::cast).toList();
        Map<String, Instant> factors = new LinkedHashMap<>();
        ((Map<?, ?>) field(fields, FACTORS)).forEach((name, at) -> factors.put((String) name, (Instant) at));
        return new StoredAuthentication(
                (String) field(fields, NAME), roles, factors, Boolean.TRUE.equals(fields.get(REMEMBERED)));
    }

    private static Object field(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }
}
