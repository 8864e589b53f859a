package io.usersessions.testkit.outage;

import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.Hook;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SessionHistory} on a store that cannot be reached. */
public abstract class UnreachableHistoryContract {
    private static final HistoryEntry ENTRY = HistoryEntries.signIn(Outage.OWNER, Outage.SESSION.createdAt());

    private final Hook<SessionHistory> unreachable;

    protected UnreachableHistoryContract(Hook<SessionHistory> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<SessionHistory, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Outage.<SessionHistory>effect("add", port -> port.add(List.of(ENTRY))),
                Outage.<SessionHistory>effect("fold", port -> port.fold(List.of(ENTRY))),
                Outage.<SessionHistory>method("list", port -> port.list(Outage.OWNER, PageRequest.first(1))),
                Outage.<SessionHistory>method(
                        "listOf", port -> port.listOf(Outage.OWNER, Outage.SESSION.id(), PageRequest.first(1))),
                Outage.<SessionHistory>effect("forget", port -> port.forget(Outage.OWNER)),
                Outage.<SessionHistory>method("signInsOf", port -> port.signInsOf(Outage.OWNER, 1)),
                Outage.<SessionHistory>method(
                        "purge", port -> port.purge(Outage.SESSION.createdAt(), Duration.ofDays(90), 1)));
    }
}
