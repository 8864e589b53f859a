package io.usersessions.testkit;

import io.usersessions.domain.port.SessionHistory;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a history may do wrong. */
final class HistoryDefects {
    static final List<Defect> ALL = List.of(
            history(
                    "history ignores the case of users",
                    "entries_of_a_look_alike_are_not_listed",
                    FoldedOwners.CASE::inHistory),
            history(
                    "fold ignores the width of users",
                    "entries_of_a_look_alike_are_counted_apart",
                    FoldedOwners.WIDTH::inHistory),
            history(
                    "sign-ins ignore the case of users",
                    "the_sign_ins_of_a_look_alike_do_not_count",
                    FoldedOwners.CASE::inHistory),
            history("history mixes users", "what_happened_to_others_is_not_listed", BrokenHistories::ofEveryone),
            history(
                    "history purges what is not old",
                    "entries_from_before_an_instant_are_removed_and_counted",
                    BrokenHistories::purgingTheYoung),
            history("history loses the order", "entries_are_listed_newest_first", BrokenHistories::oldestFirst),
            history(
                    "history takes any event for a sign-in",
                    "entries_of_other_kinds_do_not_count",
                    BrokenHistories::rememberingEveryEvent),
            history(
                    "history tells only the newest address of an agent",
                    "an_agent_is_listed_once_with_each_of_its_addresses_and_a_missing_address_is_one",
                    BrokenHistories::forgettingAddresses),
            history(
                    "history tells only the newest agent of an address",
                    "an_address_is_listed_once_with_each_agent_it_had",
                    BrokenHistories::forgettingAgents),
            history(
                    "history looks at more sign-ins than asked for",
                    "no_more_sign_ins_are_looked_at_than_asked_for_and_those_are_the_newest",
                    BrokenHistories::lookingAtAllSignIns),
            history(
                    "history adds what it is to fold",
                    "many_of_a_day_are_one_entry_that_counts_them_and_shows_the_last",
                    BrokenHistories::foldingNothing),
            history(
                    "history folds the same entry once",
                    "many_that_fold_at_once_are_all_counted",
                    BrokenHistories::foldingOnce),
            history(
                    "fold keeps the session of the first event",
                    "session_reason_actor_and_client_are_those_of_the_last_event",
                    BrokenFolds::keepingTheSession),
            history(
                    "fold keeps the reason of the first event",
                    "session_reason_actor_and_client_are_those_of_the_last_event",
                    BrokenFolds::keepingTheReason),
            history(
                    "fold keeps the actor of the first event",
                    "session_reason_actor_and_client_are_those_of_the_last_event",
                    BrokenFolds::keepingTheActor),
            history(
                    "fold keeps what the last event lacks",
                    "what_the_last_event_lacks_does_not_stay_from_the_one_before",
                    BrokenFolds::keepingWhatIsKnown),
            history(
                    "fold takes the first of a call for the last",
                    "of_events_of_one_instant_the_last_in_a_call_is_shown",
                    BrokenFolds::inTheWrongOrder),
            history(
                    "history of a session ignores the case of users",
                    "entries_of_a_look_alike_are_not_listed_for_the_same_session",
                    FoldedOwners.CASE::inHistory),
            history(
                    "forget ignores the accents of users",
                    "a_look_alike_is_not_forgotten",
                    FoldedOwners.ACCENTS::inHistory),
            history(
                    "history of a session mixes sessions",
                    "only_the_entries_of_that_session_are_listed_newest_first",
                    BrokenListings::ofAllSessions),
            history(
                    "history of a session loses the order",
                    "only_the_entries_of_that_session_are_listed_newest_first",
                    BrokenListings::oldestFirst),
            history(
                    "history of a session mixes users",
                    "an_entry_of_another_user_is_not_listed_even_for_the_same_session",
                    BrokenListings::ofAnyUser),
            history(
                    "history of a session leaves out what was cut off",
                    "pages_of_any_size_are_full_and_hold_every_entry_once",
                    BrokenListings::filteredAfterTheCut),
            history(
                    "history of a session forgets the position",
                    "pages_of_any_size_are_full_and_hold_every_entry_once",
                    BrokenListings::alwaysFromTheStart),
            history(
                    "history of a session leaves out what counts many",
                    "an_entry_that_counts_many_is_listed_for_the_session_of_the_last",
                    BrokenListings::withoutFolds),
            history("forget removes nothing", "no_entry_of_the_user_is_left", BrokenForgetting::nothing),
            history("forget keeps what counts many", "no_entry_of_the_user_is_left", BrokenForgetting::allButFolds),
            history("forget removes one page", "any_number_of_entries_is_removed", BrokenForgetting::onePage),
            history("forget removes everything", "entries_of_others_are_kept", BrokenForgetting::everyone),
            history("forget keeps counts", "a_count_begins_anew", BrokenForgetting::allButCounts),
            history("forget is for ever", "what_happens_afterwards_is_kept", BrokenForgetting::whatComesAfterwards),
            history("history drops a repeated entry", "the_same_entry_twice_is_kept_twice", BrokenHistories::once));

    private HistoryDefects() {}

    private static Defect history(String name, String caughtBy, UnaryOperator<SessionHistory> broken) {
        return new Defect(name, InMemoryHistoryTest.class, caughtBy, ports -> ports.with(SessionHistory.class, broken));
    }
}
