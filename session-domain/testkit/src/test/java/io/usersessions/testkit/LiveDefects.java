package io.usersessions.testkit;

import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionRepository;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a port for watchers may do wrong. */
final class LiveDefects {
    static final List<Defect> ALL = List.of(
            live(
                    "expiries are cut after a thousand",
                    "of_thousands_those_that_are_stored_have_each_their_own_expiry",
                    BrokenLive::ofTheFirstOnly),
            live(
                    "expiries are those of another session",
                    "of_thousands_those_that_are_stored_have_each_their_own_expiry",
                    BrokenLive::withTheLatestExpiry),
            live(
                    "expiries refuse an id twice",
                    "an_id_that_occurs_twice_is_one_session",
                    BrokenLive::refusingDuplicates),
            live(
                    "expiries leave out expired sessions",
                    "an_expired_session_is_told_while_it_is_stored",
                    BrokenLive::withoutExpired),
            live("expiries do not see an end", "a_session_that_was_ended_is_missing", BrokenLive::remembering),
            live("expiries do not see a touch", "a_touch_that_is_stored_moves_the_expiry", BrokenLive::remembering),
            new Defect(
                    "expiries tell of closed sessions",
                    InMemoryLiveTest.class,
                    "a_session_that_its_own_browser_signed_out_is_missing",
                    ports -> ports.with(
                            LiveSessions.class, sound -> BrokenLive.withClosed(ports.get(SessionRepository.class)))));

    private LiveDefects() {}

    private static Defect live(String name, String caughtBy, UnaryOperator<LiveSessions> broken) {
        return new Defect(name, InMemoryLiveTest.class, caughtBy, ports -> ports.with(LiveSessions.class, broken));
    }
}
