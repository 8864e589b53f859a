package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a directory may do wrong. */
final class DirectoryDefects {
    static final List<Defect> ALL = List.of(
            directoryOver(
                    "a touched session that ended is listed",
                    "an_ended_session_that_is_touched_is_not_listed",
                    ports -> ports.with(SessionRepository.class, BrokenTouch::reviving)),
            directoryOver(
                    "a touched session that expired is listed",
                    "a_session_that_is_touched_at_its_expiry_is_not_listed",
                    ports -> ports.with(SessionRepository.class, BrokenTouch::revivingExpired)),
            directoryOver(
                    "list ignores the case of owners",
                    "sessions_of_a_look_alike_are_not_listed",
                    FoldedOwners.CASE::inDirectory),
            directoryOver(
                    "end ignores spaces at the end of owners",
                    "a_session_of_a_look_alike_is_not_ended",
                    FoldedOwners.SPACES::inDirectory),
            directoryOver(
                    "end others ignores how owners are composed",
                    "ending_the_others_ends_no_session_of_a_look_alike",
                    FoldedOwners.COMPOSITION::inDirectory),
            directoryOver(
                    "end all ignores the case of owners",
                    "ending_all_ends_no_session_of_a_look_alike",
                    FoldedOwners.CASE::inDirectory),
            directoryOver(
                    "end all overrules sign-ins of owners composed in another way",
                    "ending_all_overrules_no_sign_in_of_a_look_alike",
                    FoldedOwners.COMPOSITION::inMarks),
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
            directory(
                    "list tells of every cookie that it ends with the browser",
                    "all_that_may_be_shown_of_a_session_is_shown",
                    BrokenDirectories::forgettingTheCookie),
            directory(
                    "end others ends the kept one too",
                    "all_but_one_are_ended_and_returned",
                    BrokenDirectories::keepingNone),
            directory(
                    "end all allows sign-ins under way",
                    "no_sign_in_that_was_under_way_survives",
                    BrokenDirectories::allowingSignInsUnderWay));

    private DirectoryDefects() {}

    private static Defect directory(String name, String caughtBy, UnaryOperator<SessionDirectory> broken) {
        return new Defect(
                name, InMemoryDirectoryTest.class, caughtBy, ports -> ports.with(SessionDirectory.class, broken));
    }

    /** A defect of the directory that needs more than the directory. */
    private static Defect directoryOver(String name, String caughtBy, UnaryOperator<Ports> broken) {
        return new Defect(name, InMemoryDirectoryTest.class, caughtBy, broken);
    }
}
