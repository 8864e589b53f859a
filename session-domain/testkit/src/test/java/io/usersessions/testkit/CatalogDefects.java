package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a catalog or a purge may do wrong. */
final class CatalogDefects {
    static final List<Defect> ALL = List.of(
            catalog(
                    "search ignores the accents of owners",
                    "a_search_for_a_user_finds_and_counts_no_session_of_a_look_alike",
                    FoldedOwners.ACCENTS::inCatalog),
            catalog(
                    "search ignores the case of ASCII only",
                    "letters_match_in_either_case",
                    BrokenCatalogs::ignoringTheCaseOfAsciiOnly),
            catalog("search compares lower case", "letters_match_in_either_case", BrokenCatalogs::inLowerCase),
            catalog(
                    "search ignores accents",
                    "letters_that_only_look_alike_do_not_match",
                    BrokenCatalogs::ignoringAccents),
            catalog(
                    "the next page skips sessions of the same activity",
                    "pages_of_any_size_hold_every_session_once_and_in_order_also_where_activity_is_the_same",
                    BrokenCatalogs::skippingTies),
            catalog(
                    "search takes percent and underscore as wildcards",
                    "each_filter_finds_and_counts_what_it_says",
                    BrokenCatalogs::withWildcards),
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
                    BrokenPurges::deletingWithoutLookingAgain));

    private CatalogDefects() {}

    private static Defect catalog(String name, String caughtBy, UnaryOperator<SessionCatalog> broken) {
        return new Defect(name, InMemoryCatalogTest.class, caughtBy, ports -> ports.with(SessionCatalog.class, broken));
    }

    private static Defect expired(String name, String caughtBy, UnaryOperator<ExpiredSessions> broken) {
        return new Defect(name, InMemoryExpiryTest.class, caughtBy, ports -> ports.with(ExpiredSessions.class, broken));
    }
}
