package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import java.util.List;
import java.util.function.UnaryOperator;

/** The defects that the contracts are tried against. */
final class Defects {
    private static final List<Defect> ALL = List.of(
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
                    "touch takes the first of two",
                    "of_touches_of_the_same_session_the_newest_counts_wherever_it_stands",
                    BrokenTouch::takingTheFirst),
            repository(
                    "end returns a session that did not exist",
                    "ending_a_session_again_is_no_error_and_returns_nothing",
                    BrokenRepositories::endingTwice),
            new Defect(
                    "end reaches another user's session",
                    InMemoryDirectoryTest.class,
                    "a_session_of_another_user_is_left_alone",
                    ports -> ports.with(
                            SessionDirectory.class,
                            sound -> BrokenDirectories.endingForeignSessions(sound, ports.get(SessionCatalog.class)))),
            new Defect(
                    "list shows expired sessions",
                    InMemoryDirectoryTest.class,
                    "at_the_instant_of_its_expiry_a_session_is_no_longer_listed",
                    ports -> ports.with(
                            SessionDirectory.class,
                            sound -> BrokenDirectories.listingExpiredSessions(sound, ports.get(SessionCatalog.class)))),
            catalog(
                    "the next page skips sessions of the same activity",
                    "pages_of_any_size_hold_every_session_once_and_in_order_also_where_activity_is_the_same",
                    BrokenCatalogs::skippingTies),
            catalog(
                    "search takes percent and underscore as wildcards",
                    "each_filter_finds_and_counts_what_it_says",
                    BrokenCatalogs::withWildcards),
            directory(
                    "end others ends the kept one too",
                    "all_but_one_are_ended_and_returned",
                    BrokenDirectories::keepingNone),
            directory(
                    "list ignores the case of owners",
                    "sessions_of_a_similar_owner_are_not_listed",
                    BrokenDirectories::ignoringCase),
            directory(
                    "end all allows sign-ins under way",
                    "no_sign_in_that_was_under_way_survives",
                    BrokenDirectories::allowingSignInsUnderWay),
            new Defect(
                    "end everyone keeps anonymous sessions",
                    InMemoryCatalogTest.class,
                    "every_session_live_or_expired_is_ended_and_returned",
                    ports -> ports.with(
                            SessionCatalog.class,
                            sound ->
                                    BrokenCatalogs.keepingAnonymousSessions(sound, ports.get(SessionDirectory.class)))),
            catalog(
                    "end everyone does not return expired sessions",
                    "every_session_live_or_expired_is_ended_and_returned",
                    BrokenCatalogs::returningTheLiveOnly),
            catalog(
                    "end everyone ignores the limit",
                    "no_more_are_ended_than_allowed_and_fewer_mean_that_none_is_left",
                    BrokenCatalogs::endingEveryoneAtOnce),
            expired(
                    "purge removes live sessions",
                    "sessions_that_are_live_stay_among_those_that_are_not",
                    BrokenPurges::removingLiveSessions),
            expired(
                    "purge ignores the limit",
                    "no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due",
                    BrokenPurges::withoutLimit),
            new Defect(
                    "purge deletes without looking again",
                    InMemoryExpiryTest.class,
                    "a_session_that_is_replaced_in_the_middle_of_a_purge_is_either_extended_or_removed",
                    BrokenPurges::deletingWithoutLookingAgain),
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
            history("history drops a repeated entry", "the_same_entry_twice_is_kept_twice", BrokenHistories::once),
            codec(
                    "decode ignores the binding",
                    "a_payload_is_unreadable_if_a_single_fact_differs",
                    BrokenCodecs::ignoringTheBinding),
            codec("decode throws", "random_bytes_are_decoded_without_an_exception", BrokenCodecs::throwing),
            codec("encode makes whole numbers real", "every_value_comes_back_with_its_type", BrokenCodecs::losingTypes),
            codec(
                    "decode quotes what it could not read",
                    "the_reason_why_a_payload_is_unreadable_repeats_nothing_of_it",
                    BrokenCodecs::quotingThePayload),
            keys("find uses the key up", "looking_a_key_up_does_not_use_it_up", BrokenKeys::usedUp),
            keys(
                    "purge forgets keys early",
                    "a_microsecond_before_its_time_is_over_a_key_is_kept",
                    BrokenKeys::purgedEarly),
            keys("purge keeps keys too long", "when_its_time_is_over_a_key_is_removed", BrokenKeys::purgedLate),
            keys(
                    "purge of keys knows no limit",
                    "no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due",
                    BrokenKeys::purgedWithoutLimit),
            keys(
                    "purge counts keys again",
                    "many_that_purge_at_once_count_each_key_once",
                    BrokenKeys::purgedAndCountedAgain),
            leases(
                    "leases never end",
                    "at_its_end_a_lease_is_free_and_its_former_holder_is_refused",
                    BrokenLeases::withoutEnd),
            leases(
                    "a lease is taken from its holder",
                    "a_microsecond_before_its_end_a_lease_is_still_held",
                    BrokenLeases::takenByAnyone),
            leases("a lease is not renewed", "the_holder_renews_its_lease", BrokenLeases::notRenewed),
            leases(
                    "anyone gives a lease back",
                    "what_another_holds_cannot_be_given_back",
                    BrokenLeases::givenBackByAnyone),
            leases("acquire looks, then takes", "of_many_that_ask_at_once_one_gets_it", BrokenLeases::lookingFirst),
            clock(
                    "the store's clock runs backwards",
                    InMemoryStoreClockTest.class,
                    "what_is_read_later_is_not_earlier",
                    BrokenClocks::runningBackwards),
            clock(
                    "the store's clock has nanoseconds",
                    InMemoryStoreClockTest.class,
                    "the_time_is_in_microseconds",
                    BrokenClocks::inNanoseconds),
            clock(
                    "the store's clock is as wrong as the node's",
                    WrongClockOverMemoryTest.class,
                    "a_wrong_node_purges_nothing",
                    BrokenClocks::ofTheFuture),
            sessions(
                    "edits are lost",
                    "two_visits_that_set_different_attributes_both_survive_every_time",
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
                    "a taken id is written over",
                    "a_taken_id_is_replaced_by_another",
                    ports -> ports.with(SessionRepository.class, BrokenCreate::overwriting)));

    private Defects() {}

    static List<Defect> all() {
        return ALL;
    }

    static Defect named(String name) {
        return ALL.stream()
                .filter(defect -> defect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Defect repository(String name, String caughtBy, UnaryOperator<SessionRepository> broken) {
        return new Defect(
                name, InMemoryRepositoryTest.class, caughtBy, ports -> ports.with(SessionRepository.class, broken));
    }

    private static Defect directory(String name, String caughtBy, UnaryOperator<SessionDirectory> broken) {
        return new Defect(
                name, InMemoryDirectoryTest.class, caughtBy, ports -> ports.with(SessionDirectory.class, broken));
    }

    private static Defect catalog(String name, String caughtBy, UnaryOperator<SessionCatalog> broken) {
        return new Defect(name, InMemoryCatalogTest.class, caughtBy, ports -> ports.with(SessionCatalog.class, broken));
    }

    private static Defect expired(String name, String caughtBy, UnaryOperator<ExpiredSessions> broken) {
        return new Defect(name, InMemoryExpiryTest.class, caughtBy, ports -> ports.with(ExpiredSessions.class, broken));
    }

    private static Defect history(String name, String caughtBy, UnaryOperator<SessionHistory> broken) {
        return new Defect(name, InMemoryHistoryTest.class, caughtBy, ports -> ports.with(SessionHistory.class, broken));
    }

    private static Defect codec(String name, String caughtBy, UnaryOperator<SessionCodec> broken) {
        return new Defect(name, BoundCodecTest.class, caughtBy, ports -> ports.with(SessionCodec.class, broken));
    }

    private static Defect keys(String name, String caughtBy, UnaryOperator<ImportedKeys> broken) {
        return new Defect(
                name, InMemoryImportedKeysTest.class, caughtBy, ports -> ports.with(ImportedKeys.class, broken));
    }

    private static Defect leases(String name, String caughtBy, UnaryOperator<Leases> broken) {
        return new Defect(name, InMemoryLeasesTest.class, caughtBy, ports -> ports.with(Leases.class, broken));
    }

    private static Defect clock(String name, Class<?> heir, String caughtBy, UnaryOperator<StoreClock> broken) {
        return new Defect(name, heir, caughtBy, ports -> ports.with(StoreClock.class, broken));
    }

    private static Defect sessions(String name, String caughtBy, UnaryOperator<Ports> broken) {
        return new Defect(name, SessionsOverMemoryTest.class, caughtBy, broken);
    }
}
