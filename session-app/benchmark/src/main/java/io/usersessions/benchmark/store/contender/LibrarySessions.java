package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.usecase.SessionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Sessions of this library, made without a store. */
final class LibrarySessions {
    /** Longer than a run, so that no touch falls due where none is measured. */
    static final Duration TOUCH_INTERVAL = Duration.ofHours(12);

    static final Client CLIENT =
            Client.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "192.0.2.17");

    private static final List<SessionData> DATA = IntStream.range(0, Population.VARIANTS)
            .mapToObj(LibrarySessions::made)
            .toList();

    private LibrarySessions() {}

    static SessionKey key(UserId owner, Random random) {
        byte[] id = new byte[SessionId.BYTES];
        byte[] secret = new byte[SessionKey.SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return SessionKey.of(SessionId.ownedBy(owner, id), secret);
    }

    /** As a sign-in at this instant would have begun it. */
    static Session signedIn(SessionKey key, UserId owner, int session, Instant now) {
        Lifetime lifetime = SessionSettings.defaults().lifetime();
        return Session.start(key, CLIENT, lifetime, now).holding(data(session)).signedInAs(owner, key, lifetime, now);
    }

    static SessionData data(int session) {
        return DATA.get(session % Population.VARIANTS);
    }

    private static SessionData made(int session) {
        Map<String, SessionValue> values = new HashMap<>();
        Population.attributes(session).forEach((name, value) -> values.put(name, SessionValue.of(value)));
        return SessionData.of(values);
    }

    /** What a session holds, encoded for nobody in particular: for codecs that seal nothing. */
    static byte[] payload(SessionCodec codec, int session) {
        UserId owner = new UserId(Population.user(Population.ownerOf(session)));
        Session made = signedIn(key(owner, new Random(session)), owner, session, Instant.EPOCH);
        return codec.encode(made.data(), Binding.of(made)).toBytes();
    }
}
