package io.usersessions.domain.port;

import java.util.Optional;

/** Breaks a rule on purpose. */
public final class TakesAnOptional {
    public String or(Optional<String> text) {
        return text.orElse("");
    }
}
