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

/** Makes sessions of this library without a store. */
final class LibrarySessions {
    /** Longer than a run, so that no touch is due in a measurement of other operations. */
    static final Duration TOUCH_INTERVAL = Duration.ofHours(12);

    static final Client CLIENT =
            Client.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "192.0.2.17");

    private static final List<SessionData> DATA = IntStream.range(0, Population.VARIANTS)
            .mapToObj(LibrarySessions::create)
            .toList();

    private LibrarySessions() {}

    static SessionKey key(UserId owner, Random random) {
        byte[] id = new byte[SessionId.BYTES];
        byte[] secret = new byte[SessionKey.SECRET_BYTES];
        random.nextBytes(id);
        random.nextBytes(secret);
        return SessionKey.of(SessionId.ownedBy(owner, id), secret);
    }

    /** The session that a sign-in at this instant begins. */
    static Session signedIn(SessionKey key, UserId owner, int session, Instant now) {
        Lifetime lifetime = SessionSettings.defaults().lifetime();
        return Session.start(key, CLIENT, lifetime, now).holding(data(session)).signedInAs(owner, key, lifetime, now);
    }

    private static SessionData data(int session) {
        return DATA.get(session % Population.VARIANTS);
    }

    private static SessionData create(int session) {
        Map<String, SessionValue> values = new HashMap<>();
        Population.attributes(session).forEach((name, value) -> values.put(name, SessionValue.of(value)));
        return SessionData.of(values);
    }

    /** The encoded data of a session, for codecs that do not seal. */
    static byte[] payload(SessionCodec codec, int session) {
        UserId owner = new UserId(Population.user(Population.ownerOf(session)));
        Session signedIn = signedIn(key(owner, new Random(session)), owner, session, Instant.EPOCH);
        return codec.encode(signedIn.data(), Binding.of(signedIn)).toBytes();
    }
}
