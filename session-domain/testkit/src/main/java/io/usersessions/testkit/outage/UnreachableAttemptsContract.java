package io.usersessions.testkit.outage;

import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.testkit.trial.Hook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SignInAttempts} on a store that cannot be reached. */
public abstract class UnreachableAttemptsContract {
    private static final AttemptKey KEY = AttemptKey.of("unreachable");
    private static final Instant NOW = Outage.SESSION.createdAt();

    private final Hook<SignInAttempts> unreachable;

    protected UnreachableAttemptsContract(Hook<SignInAttempts> unreachable) {
        this.unreachable = unreachable;
    }

    @ParameterizedTest
    @MethodSource("methods")
    void every_method_throws_the_exception_of_a_fault(String method, Function<SignInAttempts, Object> call) {
        Outage.assertFault(method, unreachable.orSkip(), call);
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                Outage.<SignInAttempts>method("find", port -> port.find(List.of(KEY))),
                Outage.<SignInAttempts>method(
                        "reserve", port -> port.reserve(List.of(new AttemptReservation(KEY, 0, 1)), NOW)),
                Outage.<SignInAttempts>effect(
                        "settle",
                        port -> port.settle(
                                List.of(new AttemptSettlement(KEY, Result.FAILED, Duration.ofHours(1))), NOW)),
                Outage.<SignInAttempts>method("purge", port -> port.purge(NOW, 1)));
    }
}
