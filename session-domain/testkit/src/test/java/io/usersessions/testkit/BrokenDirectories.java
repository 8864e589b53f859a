package io.usersessions.testkit;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Directories that are wrong. */
final class BrokenDirectories {
    private BrokenDirectories() {}

    static SessionDirectory endingForeignSessions(SessionDirectory sound, SessionCatalog catalog) {
        return new ForwardingDirectory(sound) {
            @Override
            public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
                return ForwardingCatalog.all(catalog, SessionQuery.live(now)).stream()
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .flatMap(session -> sound.end(session.user().orElse(owner), id, now));
            }
        };
    }

    static SessionDirectory listingExpiredSessions(SessionDirectory sound, SessionCatalog catalog) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> list(UserId owner, Instant now) {
                return ForwardingCatalog.all(catalog, SessionQuery.all().user(owner));
            }
        };
    }

    static SessionDirectory forgettingTheCookie(SessionDirectory sound) {
        return new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> list(UserId owner, Instant now) {
                return sound.list(owner, now).stream()
                        .map(BrokenDirectories::withoutCookie)
                        .toList();
            }
        };
    }

    private static SessionSummary withoutCookie(SessionSummary session) {
        return new SessionSummary(
                session.id(),
                session.signIn(),
                session.client(),
                session.createdAt(),
                session.lastActivity(),
                session.expireDate(),
                session.idleTimeout(),
                session.absoluteEnd(),
                Lifetime.Persistence.BROWSER_SESSION);
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
}
