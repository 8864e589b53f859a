package io.usersessions.testkit;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a store may do wrong that shows in visits. */
final class SessionsDefects {
    static final List<Defect> ALL = List.of(
            sessions(
                    "edits are lost",
                    "two_visits_that_set_different_attributes_both_survive_every_time",
                    ports -> ports.with(SessionRepository.class, BrokenReplace::ignoringVersion)),
            sessions(
                    "steps of a counter are lost",
                    "no_step_of_a_counter_is_lost",
                    ports -> ports.with(SessionRepository.class, BrokenReplace::ignoringVersion)),
            sessions(
                    "messages are taken twice",
                    "a_message_is_taken_by_one_of_many_pages",
                    ports -> ports.with(SessionRepository.class, BrokenReplace::ignoringVersion)),
            sessions(
                    "edits revive",
                    "an_edit_of_a_session_that_was_ended_meanwhile_is_refused_and_the_key_stays",
                    ports -> ports.with(SessionRepository.class, BrokenReplace::reviving)),
            sessions(
                    "ending the others ends the kept one too",
                    "any_sequence_of_operations_shows_what_the_model_says",
                    ports -> ports.with(SessionDirectory.class, BrokenDirectories::keepingNone)),
            sessions(
                    "what is saved during a sign-in is lost",
                    "what_another_visit_saves_during_a_sign_in_is_taken_along",
                    ports -> ports.with(SessionRepository.class, BrokenReplace::ignoringVersion)),
            sessions(
                    "sign-ins outlive the end of all",
                    "no_sign_in_that_was_under_way_survives_the_end_of_all_sessions",
                    ports -> ports.with(SessionDirectory.class, BrokenDirectories::allowingSignInsUnderWay)),
            sessions(
                    "touches store the client whatever the session keeps by now",
                    "in_every_order_nothing_is_stored_of_a_client_that_is_not_to_be_kept",
                    ports -> ports.with(SessionRepository.class, BrokenTouch::ofAnyVersion)),
            sessions(
                    "a taken id is written over",
                    "a_taken_id_is_replaced_by_another",
                    ports -> ports.with(SessionRepository.class, BrokenCreate::overwriting)));

    private SessionsDefects() {}

    private static Defect sessions(String name, String caughtBy, UnaryOperator<Ports> broken) {
        return new Defect(name, SessionsOverMemoryTest.class, caughtBy, broken);
    }
}
