package io.usersessions.testkit.outage;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Hook;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SessionRepository} on a store that cannot be reached. */
public abstract class UnreachableRepositoryContract {
    private final Hook<SessionRepository> unreachable;

    protected UnreachableRepositoryContract(Hook<SessionRepository> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<SessionRepository, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Outage.<SessionRepository>method("find", port -> port.find(Outage.SESSION.id())),
                Outage.<SessionRepository>method("create", port -> port.create(NewSession.of(Outage.SESSION))),
                Outage.<SessionRepository>method(
                        "create without an owner",
                        port -> port.create(
                                NewSession.of(StoredSessions.anonymous().build()))),
                Outage.<SessionRepository>method("replace", port -> port.replace(Outage.SESSION, 1)),
                Outage.<SessionRepository>effect(
                        "touch",
                        port -> port.touch(List.of(new Touch(
                                Outage.SESSION.id(),
                                Outage.SESSION.version(),
                                Outage.SESSION.createdAt(),
                                Outage.SESSION.expireDate(),
                                Client.UNKNOWN)))),
                Outage.<SessionRepository>method("end", port -> port.end(Outage.SESSION.id())));
    }
}
