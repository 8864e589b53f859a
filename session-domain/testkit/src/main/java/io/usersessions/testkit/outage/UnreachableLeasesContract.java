package io.usersessions.testkit.outage;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.trial.Hook;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link Leases} on a store that cannot be reached. */
public abstract class UnreachableLeasesContract {
    private final Hook<Leases> unreachable;

    protected UnreachableLeasesContract(Hook<Leases> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<Leases, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Outage.<Leases>method(
                        "acquire",
                        port -> port.acquire(
                                "name", "holder", Outage.SESSION.createdAt(), Outage.SESSION.expireDate())),
                Outage.<Leases>effect("release", port -> port.release("name", "holder")));
    }
}
