package io.usersessions.testkit;

import static io.usersessions.testkit.ForwardingCatalog.all;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Catalogs that are wrong. */
final class BrokenCatalogs {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final String LAST_ID = "A".repeat(SessionId.TEXT_LENGTH);

    private BrokenCatalogs() {}

    static SessionCatalog skippingTies(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
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

    static SessionCatalog withWildcards(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
            @Override
            public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
                Optional<Predicate<String>> like = query.userAgentContains().map(BrokenCatalogs::like);
                return like.isEmpty()
                        ? sound.search(query, page)
                        : new Page<>(
                                all(sound, query.userAgentContains("")).stream()
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

    static SessionCatalog keepingAnonymousSessions(SessionCatalog sound, SessionDirectory directory) {
        return new ForwardingCatalog(sound) {
            @Override
            public List<SessionSummary> endEveryone(int limit) {
                return all(sound, SessionQuery.all()).stream()
                        .flatMap(session -> session.user().stream())
                        .limit(limit)
                        .flatMap(owner -> directory.endAll(owner, Instant.EPOCH).stream())
                        .toList();
            }
        };
    }

    static SessionCatalog returningTheLiveOnly(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
            @Override
            public List<SessionSummary> endEveryone(int limit) {
                List<SessionSummary> live = all(sound, SessionQuery.live(START));
                return sound.endEveryone(limit).stream().filter(live::contains).toList();
            }
        };
    }

    static SessionCatalog endingEveryoneAtOnce(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
            @Override
            public List<SessionSummary> endEveryone(int limit) {
                return sound.endEveryone(Integer.MAX_VALUE);
            }
        };
    }
}
