package io.usersessions.testkit;

import io.usersessions.domain.attempt.SignInAttempts;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the counts of attempts may do wrong. */
final class AttemptDefects {
    static final List<Defect> ALL = List.of(
            defect(
                    "reserve looks, then writes",
                    "of_many_that_reserve_at_once_as_many_get_it_as_there_is_room",
                    BrokenAttempts::lookingFirst),
            defect("reserve knows no limit", "without_room_nothing_changes", BrokenAttempts::withoutLimit),
            defect(
                    "reserve does not look at the failures",
                    "if_other_failures_are_counted_than_were_seen_nothing_changes",
                    BrokenAttempts::seeingAnything),
            defect("reserve is all or nothing", "each_key_is_decided_by_itself", BrokenAttempts::allOrNothing),
            defect(
                    "pending attempts are never forgotten",
                    "a_pending_attempt_is_forgotten_after_its_time_and_no_sooner",
                    BrokenAttempts::pendingForEver),
            defect(
                    "failures are lost when many fail at once",
                    "of_many_that_fail_at_once_all_are_counted",
                    BrokenAttempts::losingFailures),
            defect(
                    "failures never begin anew",
                    "a_failure_after_the_memory_of_the_first_begins_anew_and_no_sooner",
                    BrokenAttempts::countingForEver),
            defect(
                    "a success is not remembered",
                    "a_success_is_remembered_and_clears_the_failures",
                    BrokenAttempts::withoutSuccesses),
            defect(
                    "what is withdrawn stays pending",
                    "what_is_withdrawn_is_only_no_longer_pending",
                    BrokenAttempts::keepingWithdrawn),
            defect(
                    "only the first key is settled",
                    "all_keys_of_a_call_are_settled_each_in_its_way",
                    BrokenAttempts::settlingOne),
            defect(
                    "purge of attempts removes too early",
                    "a_microsecond_before_its_time_is_over_a_count_is_kept",
                    BrokenAttempts::purgedEarly),
            defect("purge of attempts keeps all", "a_count_whose_time_is_over_is_removed", BrokenAttempts::neverPurged),
            defect(
                    "purge of attempts knows no limit",
                    "no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due",
                    BrokenAttempts::purgedWithoutLimit));

    private AttemptDefects() {}

    private static Defect defect(String name, String caughtBy, UnaryOperator<SignInAttempts> broken) {
        return new Defect(
                name, InMemoryAttemptsTest.class, caughtBy, ports -> ports.with(SignInAttempts.class, broken));
    }
}
