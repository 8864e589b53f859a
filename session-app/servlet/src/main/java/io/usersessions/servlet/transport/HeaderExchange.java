package io.usersessions.servlet.transport;

import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Cases;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.util.List;
import java.util.Optional;

/**
 * A key that travels in a header.
 *
 * @param key empty if the client has none
 * @param responseHeader its value is the key from now on, or empty if the client has to forget its key
 */
record HeaderExchange(Optional<String> key, String responseHeader, List<String> vary)
        implements KeyExchange, Cases<List<KeyHeader>> {
    @Override
    public List<String> presentedKeys() {
        return key.stream().toList();
    }

    @Override
    public boolean isByCookie() {
        return false;
    }

    @Override
    public List<KeyHeader> headersFor(KeyInstruction instruction) {
        return instruction.when(this);
    }

    @Override
    public List<KeyHeader> keep(Keep instruction) {
        return List.of();
    }

    @Override
    public List<KeyHeader> send(Send instruction) {
        return List.of(new KeyHeader(responseHeader, instruction.key().reveal()));
    }

    @Override
    public List<KeyHeader> forget(Forget instruction) {
        return List.of(new KeyHeader(responseHeader, ""));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "HeaderExchange[" + responseHeader + "]";
    }
}
