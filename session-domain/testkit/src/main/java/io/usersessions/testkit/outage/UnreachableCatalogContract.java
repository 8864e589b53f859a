package io.usersessions.testkit.outage;

import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.testkit.trial.Hook;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SessionCatalog} on a store that cannot be reached. */
public abstract class UnreachableCatalogContract {
    private final Hook<SessionCatalog> unreachable;

    protected UnreachableCatalogContract(Hook<SessionCatalog> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<SessionCatalog, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Outage.<SessionCatalog>method("search", port -> port.search(SessionQuery.all(), PageRequest.first(1))),
                Outage.<SessionCatalog>method(
                        "search for an agent",
                        port -> port.search(SessionQuery.all().userAgentContains("curl"), PageRequest.first(1))),
                Outage.<SessionCatalog>method("count", port -> port.count(SessionQuery.all())),
                Outage.<SessionCatalog>method("endEveryone", port -> port.endEveryone(1)));
    }
}
