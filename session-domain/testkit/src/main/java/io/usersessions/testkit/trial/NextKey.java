package io.usersessions.testkit.trial;

import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.util.Optional;

/**
 * The key that a browser has after an instruction.
 *
 * @param current the key that it has before
 */
record NextKey(Optional<String> current) implements KeyInstruction.Cases<Optional<String>> {
    @Override
    public Optional<String> keep(Keep instruction) {
        return current;
    }

    @Override
    public Optional<String> send(Send instruction) {
        return Optional.of(instruction.key().reveal());
    }

    @Override
    public Optional<String> forget(Forget instruction) {
        return Optional.empty();
    }
}
