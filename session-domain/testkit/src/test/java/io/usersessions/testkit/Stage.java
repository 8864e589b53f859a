package io.usersessions.testkit;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.memory.InMemoryHistory;
import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.Administration;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.trial.Browser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sessions over an in-memory store, with access to its clock, its rows, and the events that listeners receive. */
final class Stage {
    static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    static final UserId ADA = new UserId("ada");

    final InMemorySessions store = new InMemorySessions();
    final InMemoryHistory history = new InMemoryHistory();
    final InMemoryImportedKeys importedKeys = new InMemoryImportedKeys();
    final ManualTime time = new ManualTime(START);
    final List<SessionEvent> events = new ArrayList<>();

    Sessions sessions() {
        return sessions(settings -> settings);
    }

    Sessions sessions(UnaryOperator<SessionSettings> settings) {
        return builder().settings(settings.apply(SessionSettings.defaults())).build();
    }

    SessionsBuilder builder() {
        return builder(store);
    }

    SessionsBuilder builder(SessionRepository repository) {
        return Sessions.using(repository, new BoundCodec())
                .history(history)
                .importedKeys(importedKeys)
                .events(events::add)
                .time(time);
    }

    OwnSessions own() {
        return sessions().own(store);
    }

    Administration administration() {
        return sessions().administration(store, store);
    }

    /** A purge of all that the store keeps. */
    Purge purge() {
        return purge(sessions());
    }

    Purge purge(Sessions sessions) {
        return sessions.purge().expired(store).history(history).importedKeys(importedKeys);
    }

    /** Ada's history, newest first. */
    List<HistoryEntry> historyOfAda() {
        return new OwnHistory(history).list(ADA, PageRequest.first(100)).items();
    }

    /** A browser in which Ada is signed in; the events of her sign-in are removed. */
    Browser signedIn(Sessions sessions) {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.signIn(ADA));
        events.clear();
        return browser;
    }
}
