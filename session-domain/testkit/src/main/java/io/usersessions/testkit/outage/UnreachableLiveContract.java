package io.usersessions.testkit.outage;

import io.usersessions.domain.port.LiveSessions;
import io.usersessions.testkit.trial.Hook;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link LiveSessions} on a store that cannot be reached. */
public abstract class UnreachableLiveContract {
    private final Hook<LiveSessions> unreachable;

    protected UnreachableLiveContract(Hook<LiveSessions> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<LiveSessions, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(Outage.<LiveSessions>method("expiries", port -> port.expiries(List.of(Outage.SESSION.id()))));
    }
}
