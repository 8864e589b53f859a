package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.workload.Workload;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.persistence.Combining;
import io.usersessions.persistence.PostgresSessions;
import java.util.Locale;
import javax.sql.DataSource;

/** The session stores that a run compares. */
public enum Contender {
    RAW("raw pgjdbc"),
    USER_SESSIONS("User Sessions"),
    USER_SESSIONS_SEALED("User Sessions, sealed"),
    USER_SESSIONS_DIRECT("User Sessions, not combining"),
    SPRING_JDBC("Spring Session JDBC"),
    SPRING_REDIS("Spring Session Redis"),
    SPRING_REDIS_INDEXED("Spring Session Redis, indexed");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it keeps its sessions in Redis. */
    public boolean needsRedis() {
        return this == SPRING_REDIS || this == SPRING_REDIS_INDEXED;
    }

    /** Whether it can run this workload: the default repository on Redis cannot find the sessions of a user. */
    public boolean supports(Workload workload) {
        return this != SPRING_REDIS || !workload.findsByUser();
    }

    /** Creates an empty database for this contender. */
    public Fixture fixture(PostgresServer server) {
        return switch (this) {
            case RAW -> new RawFixture(database(server));
            case USER_SESSIONS -> LibraryFixture.json(database(server));
            case USER_SESSIONS_SEALED -> new LibraryFixture(database(server), sealed(), PostgresSessions::on);
            case USER_SESSIONS_DIRECT ->
                new LibraryFixture(database(server), SessionCodecs.json(), Contender::notCombining);
            case SPRING_JDBC -> new SpringJdbcFixture(database(server));
            case SPRING_REDIS -> new SpringRedisDefaultFixture();
            case SPRING_REDIS_INDEXED -> new SpringRedisIndexedFixture();
        };
    }

    private static PostgresSessions notCombining(DataSource pool) {
        return PostgresSessions.on(pool, Combining.off());
    }

    private static SessionCodec sealed() {
        Keyring keyring = Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));
        return SessionCodecs.sealed(keyring, SessionCodecs.json());
    }

    private Database database(PostgresServer server) {
        return server.create("benchmark_" + name().toLowerCase(Locale.ROOT));
    }
}
