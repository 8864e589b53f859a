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
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
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
                return ofAgent(sound, query, page, (agent, text) -> like(text).test(agent));
            }
        };
    }

    /** {@code lower} of a database with the locale C. */
    static SessionCatalog ignoringTheCaseOfAsciiOnly(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
            @Override
            public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
                return ofAgent(
                        sound, query, page, (agent, text) -> lowerAscii(agent).contains(lowerAscii(text)));
            }
        };
    }

    /** {@code toLowerCase} alone, which leaves letters with two lower cases apart. */
    static SessionCatalog inLowerCase(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
            @Override
            public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
                return ofAgent(
                        sound,
                        query,
                        page,
                        (agent, text) -> agent.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
            }
        };
    }

    /** A collation that also ignores accents. */
    static SessionCatalog ignoringAccents(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
            @Override
            public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
                return ofAgent(sound, query, page, (agent, text) -> plain(agent).contains(plain(text)));
            }
        };
    }

    private static Page<SessionSummary> ofAgent(
            SessionCatalog sound, SessionQuery query, PageRequest page, BiPredicate<String, String> contains) {
        if (query.userAgentContains().isEmpty()) {
            return sound.search(query, page);
        }
        String text = query.userAgentContains().get();
        List<SessionSummary> found = all(sound, query.userAgentContains("")).stream()
                .filter(session -> session.client()
                        .userAgent()
                        .filter(agent -> contains.test(agent, text))
                        .isPresent())
                .toList();
        return new Page<>(found, Optional.empty());
    }

    private static String lowerAscii(String text) {
        return text.codePoints()
                .map(each -> each < 128 ? Character.toLowerCase(each) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String plain(String text) {
        return SessionQuery.foldCase(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("\\p{M}", "");
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
