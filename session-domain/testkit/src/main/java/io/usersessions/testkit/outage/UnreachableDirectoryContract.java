package io.usersessions.testkit.outage;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.testkit.trial.Hook;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SessionDirectory} on a store that cannot be reached. */
public abstract class UnreachableDirectoryContract {
    private final Hook<SessionDirectory> unreachable;

    protected UnreachableDirectoryContract(Hook<SessionDirectory> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<SessionDirectory, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Outage.<SessionDirectory>method("list", port -> port.list(Outage.OWNER, Outage.SESSION.createdAt())),
                Outage.<SessionDirectory>method(
                        "end", port -> port.end(Outage.OWNER, Outage.SESSION.id(), Outage.SESSION.createdAt())),
                Outage.<SessionDirectory>method(
                        "endOthers",
                        port -> port.endOthers(Outage.OWNER, Outage.SESSION.id(), Outage.SESSION.createdAt())),
                Outage.<SessionDirectory>method(
                        "endAll", port -> port.endAll(Outage.OWNER, Outage.SESSION.createdAt())));
    }
}
