package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a repository may do wrong. */
final class RepositoryDefects {
    static final List<Defect> ALL = List.of(
            repository(
                    "create overwrites an existing session",
                    "a_taken_id_leaves_the_session_that_has_it_as_it_is",
                    BrokenCreate::overwriting),
            repository(
                    "create looks whether the id is free, then writes",
                    "of_many_that_create_the_same_id_at_once_one_succeeds_and_the_row_is_its_own",
                    BrokenCreate::lookingFirst),
            repository(
                    "create ignores the cap",
                    "one_session_too_many_is_refused_and_leaves_the_others",
                    BrokenCreate::withoutCap),
            repository(
                    "create counts the session that is being replaced",
                    "a_session_that_is_being_replaced_does_not_count_and_is_left_to_its_caller",
                    BrokenCreate::countingTheReplaced),
            repository(
                    "create counts, then writes",
                    "of_many_that_sign_in_at_once_those_beyond_the_cap_are_refused",
                    BrokenCreate::countingFirst),
            repository(
                    "find cuts the payload", "every_byte_of_a_payload_comes_back", BrokenRepositories::cuttingPayloads),
            repository(
                    "find returns milliseconds",
                    "every_field_comes_back_as_it_was_given",
                    BrokenRepositories::inMilliseconds),
            repository(
                    "replace ignores the version",
                    "at_another_version_nothing_is_stored_and_the_current_session_comes_back",
                    BrokenReplace::ignoringVersion),
            repository(
                    "replace looks at the version, then writes",
                    "of_many_at_the_same_version_one_is_stored_and_the_others_learn_of_it",
                    BrokenReplace::lookingFirst),
            repository(
                    "replace revives an ended session",
                    "an_ended_session_is_gone_and_never_comes_back",
                    BrokenReplace::reviving),
            repository(
                    "replace moves activity backwards",
                    "activity_that_was_recorded_meanwhile_is_kept_and_the_expiry_that_follows_from_it",
                    BrokenReplace::movingActivityBackwards),
            repository(
                    "a stale replace answers with the caller's own session",
                    "a_session_that_was_replaced_meanwhile_comes_back_as_others_left_it",
                    BrokenReplace::answeringWithOwn),
            repository(
                    "touch revives an ended session",
                    "a_touch_of_an_ended_session_does_not_revive_it",
                    BrokenTouch::reviving),
            repository(
                    "touch passes the absolute end",
                    "expiry_never_passes_the_absolute_end",
                    BrokenTouch::passingTheAbsoluteEnd),
            repository(
                    "touch moves backwards",
                    "an_older_touch_brings_back_neither_activity_nor_expiry_nor_client",
                    BrokenTouch::movingBackwards),
            repository(
                    "touch stores the client of a former version",
                    "a_touch_of_a_former_version_brings_activity_and_expiry_but_not_its_client",
                    BrokenTouch::ofAnyVersion),
            repository(
                    "touch takes the first of two",
                    "of_touches_of_the_same_session_the_newest_counts_wherever_it_stands",
                    BrokenTouch::takingTheFirst),
            repository(
                    "end returns a session that did not exist",
                    "ending_a_session_again_is_no_error_and_returns_nothing",
                    BrokenRepositories::endingTwice),
            repository(
                    "touch revives an expired session",
                    "an_expired_session_that_is_touched_cannot_be_replaced",
                    BrokenTouch::revivingExpired),
            repository(
                    "a touched session that ended can be replaced",
                    "an_ended_session_that_is_touched_cannot_be_replaced",
                    BrokenTouch::reviving),
            repository(
                    "a touched session that ended can be ended again",
                    "an_ended_session_that_is_touched_cannot_be_ended_again",
                    BrokenTouch::reviving),
            repository(
                    "touches of several sessions revive",
                    "an_ended_session_that_is_touched_with_others_stays_away",
                    BrokenTouch::revivingInBatches),
            repository(
                    "touches of several sessions extend an expired one",
                    "an_expired_session_that_is_touched_with_others_keeps_its_expiry",
                    BrokenTouch::revivingExpired),
            new Defect(
                    "a cap ignores the case of owners",
                    InMemoryRepositoryTest.class,
                    "sessions_of_a_look_alike_do_not_count_towards_the_cap",
                    FoldedOwners.CASE::inCap),
            new Defect(
                    "a cap ends sessions of owners that differ in width",
                    InMemoryRepositoryTest.class,
                    "a_cap_ends_no_session_of_a_look_alike",
                    FoldedOwners.WIDTH::inCap));

    private RepositoryDefects() {}

    private static Defect repository(String name, String caughtBy, UnaryOperator<SessionRepository> broken) {
        return new Defect(
                name, InMemoryRepositoryTest.class, caughtBy, ports -> ports.with(SessionRepository.class, broken));
    }
}
