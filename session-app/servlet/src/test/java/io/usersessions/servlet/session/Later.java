package io.usersessions.servlet.session;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.function.Consumer;

/** Work on a session after its request. The tests that use it are left out on servlet 6.0, which has no accessors. */
final class Later {
    private Later() {}

    static Consumer<Consumer<HttpSession>> on(HttpSession session) {
        assumeTrue(
                Arrays.stream(HttpSession.class.getMethods())
                        .anyMatch(method -> method.getName().equals("getAccessor")),
                "servlet 6.0 has no accessors");
        return session.getAccessor()::access;
    }
}
