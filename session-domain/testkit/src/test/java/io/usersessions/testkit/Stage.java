package io.usersessions.testkit;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Sessions over an in-memory store that a test watches: its clock, its rows, and what listeners are told. */
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
                .directory(store)
                .expired(store)
                .history(history)
                .importedKeys(importedKeys)
                .events(events::add)
                .time(time);
    }

    /** A browser in which Ada is signed in; what listeners were told of it is forgotten. */
    Browser signedIn(Sessions sessions) {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.signIn(ADA));
        events.clear();
        return browser;
    }
}
