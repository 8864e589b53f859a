package io.usersessions.spring.actuate;

import java.util.Locale;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/** Hides the keyring in the endpoints for properties, even where an application shows values. */
final class KeyringSanitizing implements SanitizingFunction {
    private static final String KEYRING = "usersessionskeyring";

    @Override
    public SanitizableData apply(SanitizableData data) {
        String key = data.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return key.endsWith(KEYRING) ? data.withSanitizedValue() : data;
    }
}
