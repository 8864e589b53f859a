package io.usersessions.testkit.request;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Requests of one browser that are under way at the same time.
 *
 * @param delay time that passes before each of the other requests looks for its session
 */
record Scenario(InitialSession initial, KeyChange change, List<OtherRequest> others, Duration delay) {
    /** Every combination of an initial session, a change of the key and one other request. */
    static Stream<Scenario> pairs() {
        return Stream.of(InitialSession.values())
                .flatMap(initial -> changes(initial)
                        .flatMap(change -> Stream.of(OtherRequest.values())
                                .map(other -> new Scenario(initial, change, List.of(other), Duration.ZERO))));
    }

    /** One to three other requests, chosen by this randomness. */
    static Scenario any(Random random) {
        InitialSession initial = one(random, List.of(InitialSession.values()));
        KeyChange change = one(random, changes(initial).toList());
        List<OtherRequest> others = Stream.generate(() -> one(random, List.of(OtherRequest.values())))
                .limit(1L + random.nextInt(3))
                .toList();
        return new Scenario(initial, change, others, Duration.ofSeconds(random.nextInt(45)));
    }

    private static Stream<KeyChange> changes(InitialSession initial) {
        return Stream.of(KeyChange.values()).filter(change -> change.isPossible(initial));
    }

    private static <T> T one(Random random, List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    boolean isSignedIn() {
        return initial == InitialSession.SIGNED_IN || change == KeyChange.SIGN_IN;
    }
}
