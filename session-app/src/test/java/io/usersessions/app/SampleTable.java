package io.usersessions.app;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attribute.AttributeKey;
import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.buffer.TouchBuffer;
import io.usersessions.domain.buffer.TouchBufferSettings;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.StoredSessionBuilder;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.refusal.SignInRefusedException.Reason;
import io.usersessions.domain.throttle.FailureLimits;
import io.usersessions.domain.throttle.LineLimits;
import io.usersessions.domain.throttle.SignInLine;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.throttle.ThrottleSettings;
import io.usersessions.domain.trial.TrialClock;
import io.usersessions.domain.trial.TrialSessions;
import io.usersessions.domain.usecase.Administration;
import io.usersessions.domain.usecase.OwnSessions;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.domain.watch.Watched;
import io.usersessions.persistence.BulkImport;
import io.usersessions.persistence.Combining;
import io.usersessions.persistence.Deadlines;
import io.usersessions.persistence.EndNotices;
import io.usersessions.persistence.PoolRenewal;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import io.usersessions.servlet.AttributeConversion;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.HeaderTransport;
import io.usersessions.servlet.RecentAuthentication;
import io.usersessions.servlet.SessionFilter;
import io.usersessions.servlet.SessionFilterBuilder;
import io.usersessions.servlet.local.Transient;
import io.usersessions.servlet.watch.EventStreamSettings;
import io.usersessions.servlet.watch.SessionEventStreams;
import io.usersessions.servlet.watch.SessionSockets;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The values that cannot be made from the shape of their type. */
final class SampleTable {
    static final Map<Class<?>, Supplier<?>> KNOWN = new HashMap<>();

    static {
        plain();
        model();
        ports();
        useCases();
        codec();
        persistence();
        servlet();
    }

    private SampleTable() {}

    private static <T> void add(Class<T> type, Supplier<? extends T> value) {
        KNOWN.put(type, value);
    }

    @SuppressWarnings("unchecked")
    private static <T> T sample(Class<T> type) {
        return (T) SampleValues.of(type);
    }

    private static void plain() {
        add(int.class, () -> 1);
        add(long.class, () -> 1L);
        add(boolean.class, () -> true);
        add(double.class, () -> 1.0);
        add(String.class, () -> "name");
        add(Object.class, () -> "value");
        add(Class.class, () -> String.class);
        add(Optional.class, Optional::empty);
        add(List.class, List::of);
        add(Set.class, Set::of);
        add(Map.class, Map::of);
        add(Collection.class, List::of);
        add(Instant.class, () -> Instant.EPOCH);
        add(Duration.class, () -> Duration.ofMinutes(1));
        add(InetAddress.class, InetAddress::getLoopbackAddress);
        add(Path.class, () -> Path.of("name"));
        add(SQLException.class, SQLException::new);
        add(RuntimeException.class, RuntimeException::new);
    }

    private static void model() {
        add(SessionId.class, () -> SessionId.fromBytes(new byte[SessionId.BYTES]));
        add(SessionKey.class, () -> SessionKey.of(sample(SessionId.class), new byte[SessionKey.SECRET_BYTES]));
        add(KeyDigest.class, () -> sample(SessionKey.class).digest());
        add(SessionData.class, SessionData::empty);
        add(AttributeKey.class, () -> AttributeKey.of("name", String.class));
        add(AttributeTypes.class, () -> AttributeTypes.builder().build());
        add(AttributeTypes.Builder.class, AttributeTypes::builder);
        add(CookieFormat.class, CookieFormat::secure);
    }

    private static void ports() {
        add(Payload.class, () -> Payload.NONE);
        add(StoredSession.class, () -> StoredSession.of(sample(Session.class), Payload.NONE));
        add(StoredSessionBuilder.class, StoredSession::builder);
        add(NewSession.class, () -> NewSession.of(sample(StoredSession.class)));
        add(SessionQuery.class, SessionQuery::all);
        add(AttemptKey.class, () -> AttemptKey.of("sample"));
        add(AttemptCount.class, () -> AttemptCount.NONE);
        add(ThrottleSettings.class, ThrottleSettings::defaults);
        add(FailureLimits.class, () -> ThrottleSettings.defaults().network());
        add(SignInLine.class, () -> SignInLine.of(sample(LineLimits.class)));
        add(SignInThrottle.class, () -> SignInThrottle.over(new InMemorySignInAttempts(), Instant::now));
        add(SessionStoreException.class, () -> new SessionStoreException("message"));
        add(SessionWatchSettings.class, SessionWatchSettings::defaults);
        add(
                SessionWatch.class,
                () -> SessionWatch.over(ids -> Map.of(), Instant::now, SessionWatchSettings.defaults(), fault -> {}));
        add(Watched.class, () -> sample(SessionWatch.class).watch(sample(SessionId.class), (session, end) -> {}));
        add(ClockWatch.class, () -> ClockWatch.over(Instant::now, Instant::now, notice -> {}));
        add(
                TouchBuffer.class,
                () -> TouchBuffer.over(sample(SessionRepository.class), TouchBufferSettings.defaults(), fault -> {}));
    }

    private static void useCases() {
        add(EditRefusedException.class, EditRefusedException::keyReplaced);
        add(SignInRefusedException.class, () -> SignInRefusedException.of(signedIn(), Reason.CAP_REACHED));
        add(SessionSettings.class, SessionSettings::defaults);
        add(SessionsBuilder.class, () -> Sessions.using(sample(SessionRepository.class), sample(SessionCodec.class)));
        add(Sessions.class, () -> sample(SessionsBuilder.class).build());
        add(Visit.class, () -> sample(Sessions.class).open(Client.UNKNOWN));
        add(OwnSessions.class, () -> sample(Sessions.class).own(sample(SessionDirectory.class)));
        add(
                Administration.class,
                () -> sample(Sessions.class)
                        .administration(sample(SessionDirectory.class), sample(SessionCatalog.class)));
        add(Purge.class, () -> sample(Sessions.class).purge());
        add(TrialSessions.class, TrialSessions::new);
        add(TrialClock.class, () -> new TrialSessions().clock());
    }

    private static Session signedIn() {
        return sample(Session.class)
                .signedInAs(
                        sample(UserId.class), sample(SessionKey.class), sample(Lifetime.class), sample(Instant.class));
    }

    private static void codec() {
        add(Keyring.class, () -> Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)));
        add(SessionCodecs.Writing.class, () -> SessionCodecs.writing(SessionCodecs.json()));
    }

    private static void persistence() {
        add(Deadlines.class, () -> Deadlines.DEFAULT);
        add(Combining.class, Combining::defaults);
        add(PostgresSessions.class, () -> PostgresSessions.on(sample(DataSource.class)));
        add(BulkImport.class, () -> sample(PostgresSessions.class).bulkImport());
        add(EndNotices.class, () -> EndNotices.over(sample(DataSource.class), session -> {}, fault -> {}));
        add(PoolRenewal.class, () -> PoolRenewal.of(sample(DataSource.class), () -> {}));
        add(SessionSchema.class, () -> SessionSchema.on(sample(DataSource.class)));
    }

    private static void servlet() {
        add(
                AttributeConversion.class,
                () -> AttributeConversion.of(
                        "text",
                        StringBuilder.class,
                        StringBuilder::toString,
                        plain -> new StringBuilder((String) plain)));
        add(ClientAddress.class, ClientAddress::ofPeer);
        add(EventStreamSettings.class, EventStreamSettings::defaults);
        add(
                SessionEventStreams.class,
                () -> SessionEventStreams.over(sample(SessionWatch.class), EventStreamSettings.defaults()));
        add(SessionSockets.class, () -> SessionSockets.over(sample(SessionWatch.class)));
        add(HeaderTransport.class, HeaderTransport::authorization);
        add(RecentAuthentication.class, () -> RecentAuthentication.within(Duration.ofMinutes(5)));
        add(
                SessionFilter.class,
                () -> SessionFilter.builder(sample(Sessions.class)).build());
        add(SessionFilterBuilder.class, () -> SessionFilter.builder(sample(Sessions.class)));
        add(Transient.class, () -> Transient.of("value"));
    }
}
