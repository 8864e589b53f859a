package io.usersessions.testkit.trial;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.testkit.fixture.ManualTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** {@link Sessions} over the store and the codec under test, at a time that the tests control. */
public final class SessionsUnderTest {
    private final Supplier<SessionRepository> repository;
    private final Supplier<SessionDirectory> directory;
    private final Supplier<SessionCodec> codec;
    private final ManualTime time;

    public SessionsUnderTest(
            Supplier<SessionRepository> repository,
            Supplier<SessionDirectory> directory,
            Supplier<SessionCodec> codec,
            Instant epoch) {
        this.repository = repository;
        this.directory = directory;
        this.codec = codec;
        this.time = new ManualTime(epoch.truncatedTo(ChronoUnit.MICROS));
    }

    public SessionRepository repository() {
        return repository.get();
    }

    public ManualTime time() {
        return time;
    }

    /** Sessions of a node that reaches the store directly. */
    public SessionsBuilder sessions() {
        return sessionsOver(repository());
    }

    /** Users' own sessions, as a node sees and ends them. */
    public OwnSessions own() {
        return sessions().build().own(directory.get());
    }

    /** Sessions of a node that reaches the store through this repository. */
    public SessionsBuilder sessionsOver(SessionRepository repository) {
        return Sessions.using(repository, codec.get()).time(time);
    }
}
