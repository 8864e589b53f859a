package io.usersessions.benchmark.store;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.persistence.PostgresSessions;
import java.util.Locale;

/** What is compared. */
enum Contender {
    RAW("raw pgjdbc"),
    USER_SESSIONS("User Sessions"),
    USER_SESSIONS_SEALED("User Sessions, sealed");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean runs(Workload workload) {
        return true;
    }

    /** With a database of its own and nothing in it. */
    Fixture fixture(PostgresServer server) {
        Database database = server.create("benchmark_" + name().toLowerCase(Locale.ROOT));
        return switch (this) {
            case RAW -> new RawFixture(database);
            case USER_SESSIONS -> new LibraryFixture(database, SessionCodecs.json(), PostgresSessions::on);
            case USER_SESSIONS_SEALED ->
                new LibraryFixture(
                        database,
                        SessionCodecs.sealed(
                                Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)), SessionCodecs.json()),
                        PostgresSessions::on);
        };
    }
}
