package io.usersessions.testkit.outage;

import io.usersessions.domain.port.StoreClock;
import io.usersessions.testkit.trial.Hook;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link StoreClock} on a store that cannot be reached. */
public abstract class UnreachableClockContract {
    private final Hook<StoreClock> unreachable;

    protected UnreachableClockContract(Hook<StoreClock> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<StoreClock, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(Outage.<StoreClock>method("now", port -> port.now()));
    }
}
