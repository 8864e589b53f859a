package io.usersessions.testkit.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** Calls of a port whose store cannot be reached. */
final class Outage {
    static final UserId OWNER = new UserId("nobody-reaches-the-store");
    static final StoredSession SESSION = StoredSessions.ownedBy(OWNER).build();

    private Outage() {}

    /** A method of a port, with a call of it. */
    static <P> Arguments method(String name, Function<P, Object> call) {
        return argumentSet(name, name, call);
    }

    /** A method of a port that returns nothing, with a call of it. */
    static <P> Arguments effect(String name, Consumer<P> call) {
        return method(name, (P port) -> {
            call.accept(port);
            return "nothing, as if it had worked";
        });
    }

    private static String text(@Nullable Object answer) {
        return answer instanceof Record ? "a " + answer.getClass().getSimpleName() : String.valueOf(answer);
    }

    /** Fails unless the call throws the exception of a fault. */
    static <P> void assertFault(String method, P port, Function<P, Object> call) {
        AtomicReference<Object> answer = new AtomicReference<>();
        Throwable thrown = catchThrowable(() -> answer.set(call.apply(port)));
        assertThat(thrown)
                .withFailMessage(() -> "%s must throw SessionStoreException, but it %s"
                        .formatted(
                                method,
                                thrown == null
                                        ? "returned " + text(answer.get())
                                        : "threw " + thrown.getClass().getName()))
                .isInstanceOf(SessionStoreException.class);
    }
}
