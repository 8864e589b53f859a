package io.usersessions.testkit;

import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Ports that take two users for one, like a database under a collation.
 *
 * @param folding makes the ids equal that are taken for one
 */
record FoldedOwners(UnaryOperator<String> folding) {
    static final FoldedOwners CASE = new FoldedOwners(id -> id.toLowerCase(Locale.ROOT));
    static final FoldedOwners SPACES = new FoldedOwners(String::stripTrailing);
    static final FoldedOwners COMPOSITION = new FoldedOwners(id -> Normalizer.normalize(id, Normalizer.Form.NFC));
    static final FoldedOwners WIDTH = new FoldedOwners(id -> Normalizer.normalize(id, Normalizer.Form.NFKC));
    static final FoldedOwners ACCENTS =
            new FoldedOwners(id -> Normalizer.normalize(id, Normalizer.Form.NFD).replaceAll("\\p{M}", ""));

    private boolean isSame(UserId one, UserId other) {
        return folding.apply(one.value()).equals(folding.apply(other.value()));
    }

    private Stream<SessionSummary> of(SessionCatalog catalog, SessionQuery query, UserId owner) {
        return ForwardingCatalog.all(catalog, query).stream()
                .filter(session ->
                        session.user().filter(user -> isSame(user, owner)).isPresent());
    }

    Ports inDirectory(Ports ports) {
        SessionCatalog catalog = ports.get(SessionCatalog.class);
        return ports.with(SessionDirectory.class, sound -> new ForwardingDirectory(sound) {
            @Override
            public List<SessionSummary> list(UserId owner, Instant now) {
                return of(catalog, SessionQuery.live(now), owner).toList();
            }

            @Override
            public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
                return of(catalog, SessionQuery.live(now), owner)
                        .filter(session -> session.id().equals(id))
                        .findFirst()
                        .flatMap(session -> sound.end(session.user().orElse(owner), id, now));
            }

            @Override
            public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
                return of(catalog, SessionQuery.live(now), owner)
                        .filter(session -> !session.id().equals(kept))
                        .flatMap(session -> end(owner, session.id(), now).stream())
                        .toList();
            }

            @Override
            public List<SessionSummary> endAll(UserId owner, Instant now) {
                return of(catalog, SessionQuery.live(now), owner)
                        .flatMap(session -> session.user().stream())
                        .distinct()
                        .flatMap(each -> sound.endAll(each, now).stream())
                        .toList();
            }
        });
    }

    /** Remembers the end of all sessions under the folded owner. */
    Ports inMarks(Ports ports) {
        Map<UserId, Instant> marks = new ConcurrentHashMap<>();
        return ports.with(SessionDirectory.class, sound -> new ForwardingDirectory(sound) {
                    @Override
                    public List<SessionSummary> endAll(UserId owner, Instant now) {
                        marks.put(folded(owner), now);
                        return sound.endAll(owner, now);
                    }
                })
                .with(SessionRepository.class, sound -> new ForwardingRepository(sound) {
                    @Override
                    public Creation create(NewSession next) {
                        return next.session()
                                        .signIn()
                                        .filter(signIn -> signIn.at()
                                                .isBefore(marks.getOrDefault(folded(signIn.user()), Instant.MIN)))
                                        .isPresent()
                                ? new Creation.SignInOverruled()
                                : sound.create(next);
                    }
                });
    }

    SessionCatalog inCatalog(SessionCatalog sound) {
        return new ForwardingCatalog(sound) {
            @Override
            public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
                return query.user()
                        .map(owner ->
                                new Page<>(of(sound, SessionQuery.all(), owner).toList(), Optional.empty()))
                        .orElseGet(() -> sound.search(query, page));
            }
        };
    }

    Ports inCap(Ports ports) {
        SessionCatalog catalog = ports.get(SessionCatalog.class);
        return ports.with(SessionRepository.class, sound -> new ForwardingRepository(sound) {
            @Override
            public Creation create(NewSession next) {
                List<SessionSummary> surplus = next.session()
                        .user()
                        .map(owner -> next.surplus(
                                of(catalog, SessionQuery.live(next.session().createdAt()), owner)
                                        .toList()))
                        .orElse(List.of());
                if (!surplus.isEmpty() && next.cap().whenReached() == WhenReached.REFUSE) {
                    return new Creation.CapReached();
                }
                surplus.forEach(session -> sound.end(session.id()));
                sound.create(NewSession.of(next.session()));
                return new Creation.Created(surplus);
            }
        });
    }

    SessionHistory inHistory(SessionHistory sound) {
        return new ForwardingHistory(sound) {
            @Override
            public void add(Collection<HistoryEntry> entries) {
                sound.add(entries.stream().map(FoldedOwners.this::folded).toList());
            }

            @Override
            public void fold(Collection<HistoryEntry> entries) {
                sound.fold(entries.stream().map(FoldedOwners.this::folded).toList());
            }

            @Override
            public Page<HistoryEntry> list(UserId user, PageRequest page) {
                return sound.list(folded(user), page);
            }

            @Override
            public Page<HistoryEntry> listOf(UserId user, SessionId session, PageRequest page) {
                return sound.listOf(folded(user), session, page);
            }

            @Override
            public void forget(UserId user) {
                sound.forget(folded(user));
            }
        };
    }

    private UserId folded(UserId user) {
        return new UserId(folding.apply(user.value()));
    }

    private HistoryEntry folded(HistoryEntry entry) {
        return new HistoryEntry(
                folded(entry.user()),
                entry.session(),
                entry.at(),
                entry.kind(),
                entry.reason(),
                entry.actor(),
                entry.client(),
                entry.times());
    }
}
