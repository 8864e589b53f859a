package io.usersessions.testkit;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import io.usersessions.testkit.memory.InMemoryHistory;
import io.usersessions.testkit.memory.InMemoryImportedKeys;
import io.usersessions.testkit.memory.InMemorySessions;
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

    Sessions.Builder builder() {
        return builder(store);
    }

    Sessions.Builder builder(SessionRepository repository) {
        return Sessions.using(repository, new BoundCodec())
                .directory(store)
                .expired(store)
                .history(history)
                .importedKeys(importedKeys)
                .events(events::add)
                .time(time);
    }

    /** A browser in which Ada is signed in; the events of her sign-in are removed. */
    Browser signedIn(Sessions sessions) {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.signIn(ADA));
        events.clear();
        return browser;
    }
}
