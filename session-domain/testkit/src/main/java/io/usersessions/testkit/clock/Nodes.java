package io.usersessions.testkit.clock;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Nodes that share a store, each with a clock of its own, and one user who signs in to them. */
public final class Nodes {
    private final Supplier<SessionsBuilder> sessions;
    private final Supplier<StoreClock> storeClock;
    private final Supplier<SessionRepository> repository;
    private final Supplier<SessionDirectory> directory;
    private final UnaryOperator<Purge> purge;
    private final UserId user = UniqueUsers.next();
    private final List<ClockWatch> watches = new ArrayList<>();

    /**
     * Nodes of a store.
     *
     * @param sessions sessions over the shared store, without a clock
     * @param purge gives a purge the ports of the shared store
     */
    public Nodes(
            Supplier<SessionsBuilder> sessions,
            Supplier<StoreClock> storeClock,
            Supplier<SessionRepository> repository,
            Supplier<SessionDirectory> directory,
            UnaryOperator<Purge> purge) {
        this.sessions = sessions;
        this.storeClock = storeClock;
        this.repository = repository;
        this.directory = directory;
        this.purge = purge;
    }

    SessionRepository repository() {
        return repository.get();
    }

    UserId user() {
        return user;
    }

    /** A node whose clock agrees with the clock of the store. */
    Sessions right() {
        return wrong(0);
    }

    /** A node whose clock is this many days ahead. */
    Sessions wrong(long daysAhead) {
        ClockWatch watch =
                ClockWatch.over(storeClock.get(), () -> Instant.now().plus(Duration.ofDays(daysAhead)), notice -> {});
        watches.add(watch);
        return sessions.get().clock(watch).build();
    }

    Browser signedIn(Sessions node) {
        Browser browser = Browser.of(node);
        browser.visit(visit -> visit.signIn(user));
        return browser;
    }

    /** The ids of the sessions of these browsers that are still stored. */
    List<SessionId> stored(Browser... browsers) {
        return List.of(browsers).stream()
                .map(browser -> browser.key().id())
                .filter(id -> repository().find(id).isPresent())
                .toList();
    }

    /** Users' own sessions, as a node sees and ends them. */
    OwnSessions own(Sessions node) {
        return node.own(directory.get());
    }

    PurgeProgress purge(Sessions node) {
        return purge.apply(node.purge()).run(progress -> {}, () -> false);
    }

    static Instant aMinuteAhead() {
        return Instant.now().plus(StoreClock.TOLERANCE);
    }

    /** Stops the clocks of all nodes. */
    public void close() {
        watches.forEach(ClockWatch::close);
    }
}
