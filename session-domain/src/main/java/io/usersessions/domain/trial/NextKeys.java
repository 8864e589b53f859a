package io.usersessions.domain.trial;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.usecase.KeyInstruction.Cases;
import io.usersessions.domain.usecase.KeyInstruction.Forget;
import io.usersessions.domain.usecase.KeyInstruction.Keep;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import java.util.List;

/** The keys that a browser presents after it carried out an instruction. */
record NextKeys(List<String> before) implements Cases<List<String>> {
    private static final CookieFormat COOKIE = CookieFormat.secure();

    @Override
    public List<String> keep(Keep instruction) {
        return before;
    }

    /** A browser sends the cookie back as it was set; only the cookie shows the text of a key. */
    @Override
    public List<String> send(Send instruction) {
        return COOKIE.keysIn(COOKIE.headersFor(instruction));
    }

    @Override
    public List<String> forget(Forget instruction) {
        return List.of();
    }
}
