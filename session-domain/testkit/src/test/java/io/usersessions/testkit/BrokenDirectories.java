package io.usersessions.testkit;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Directories that are wrong. */
final class BrokenDirectories {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final String LAST_ID = "A".repeat(SessionId.TEXT_LENGTH);

    private BrokenDirectories() {}

    static SessionDirectory endingForeignSessions(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
                return all(SessionQuery.live(now)).stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .flatMap(session -> sound.end(session.user().orElse(owner), id, now));
            }
        };
    }

    static SessionDirectory listingExpiredSessions(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> list(UserId owner, Instant now) {
                return all(SessionQuery.all().user(owner));
            }
        };
    }

    static SessionDirectory skippingTies(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
                return sound.search(
                        query,
                        page.after()
                                .map(last -> page.after(new PageCursor(last.at(), LAST_ID)))
                                .orElse(page));
            }
        };
    }

    static SessionDirectory withWildcards(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
                Optional<Predicate<String>> like = query.userAgentContains().map(BrokenDirectories::like);
                return like.isEmpty()
                        ? sound.search(query, page)
                        : new Page<>(
                                all(query.userAgentContains("")).stream()
                                        .filter(session -> session.client()
                                                .userAgent()
                                                .filter(like.get())
                                                .isPresent())
                                        .toList(),
                                Optional.empty());
            }
        };
    }

    private static Predicate<String> like(String text) {
        String pattern = Pattern.quote(text).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).asPredicate();
    }

    static SessionDirectory keepingNone(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
                List<SessionSummary> ended = sound.endOthers(owner, kept, now);
                sound.end(owner, kept, now);
                return ended;
            }
        };
    }

    static SessionDirectory allowingSignInsUnderWay(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> endAll(UserId owner, Instant now) {
                return sound.list(owner, now).stream()
                        .flatMap(session -> sound.end(owner, session.id(), now).stream())
                        .toList();
            }
        };
    }

    static SessionDirectory keepingAnonymousSessions(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> endEveryone(int limit) {
                return all(SessionQuery.all()).stream()
                        .flatMap(session -> session.user().stream())
                        .limit(limit)
                        .flatMap(owner -> sound.endAll(owner, Instant.EPOCH).stream())
                        .toList();
            }
        };
    }

    static SessionDirectory returningTheLiveOnly(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> endEveryone(int limit) {
                List<SessionSummary> live = all(SessionQuery.live(START));
                return sound.endEveryone(limit).stream().filter(live::contains).toList();
            }
        };
    }

    static SessionDirectory endingEveryoneAtOnce(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> endEveryone(int limit) {
                return sound.endEveryone(Integer.MAX_VALUE);
            }
        };
    }
}
