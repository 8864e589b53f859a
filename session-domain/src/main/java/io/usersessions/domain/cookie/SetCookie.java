package io.usersessions.domain.cookie;

import io.usersessions.domain.usecase.KeyInstruction.Cases;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes the {@code Set-Cookie} header of one cookie for each instruction.
 *
 * @param attributes what follows the value and its age
 */
record SetCookie(String name, String attributes) implements Cases<Optional<String>> {
    @Override
    public Optional<String> keep(Keep instruction) {
        return Optional.empty();
    }

    @Override
    public Optional<String> send(Send instruction) {
        String age = instruction.maxAge().map(SetCookie::maxAge).orElse("");
        return Optional.of(name + "=" + instruction.key().reveal() + age + attributes);
    }

    @Override
    public Optional<String> forget(Forget instruction) {
        return Optional.of(removal());
    }

    /** The header that removes the cookie from the browser. */
    String removal() {
        return name + "=" + maxAge(Duration.ZERO) + attributes;
    }

    private static String maxAge(Duration age) {
        return "; Max-Age=" + age.toSeconds();
    }
}
