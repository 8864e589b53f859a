package io.usersessions.app.server;

import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.Accounts;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.account.PasswordDesk;
import io.usersessions.app.account.People;
import io.usersessions.app.account.PrivacyChoices;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.AgentWithHints;
import io.usersessions.app.device.Devices;
import io.usersessions.app.health.Readiness;
import io.usersessions.app.notice.NotMeTokens;
import io.usersessions.app.notice.Notices;
import io.usersessions.app.profile.ProfileDesk;
import io.usersessions.app.session.EndRecords;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.app.signin.EndProofs;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.memory.InMemoryHistory;
import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.throttle.LineLimits;
import io.usersessions.domain.throttle.SignInLine;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.servlet.watch.SessionEventStreams;
import io.usersessions.testkit.fixture.StoredSessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The web application on a real port, with a few accounts and a store that records its calls. */
public final class TestSite implements AutoCloseable {
    public static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    public static final String CURL = "curl/8.14.1";

    private static final Keyring KEYRING = Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));

    private final WebServer server;
    private final StoreCalls store = new StoreCalls();
    private final InMemorySessions memory = new InMemorySessions();
    private final InMemoryHistory history = new InMemoryHistory();
    private final InMemoryNotes notes = new InMemoryNotes();
    private final InMemoryEnds ends = new InMemoryEnds();
    private final InMemoryImportedKeys importedKeys = new InMemoryImportedKeys();
    private final SiteSettings settings;
    private final ClockWatch clock = ClockWatch.over(Instant::now, InstantSource.system(), told -> {});
    private final SessionWatch watch = SessionWatch.over(
            memory,
            InstantSource.system(),
            new SessionWatchSettings(Duration.ofSeconds(1), Duration.ZERO),
            fault -> {});
    private final SessionEventStreams streams;
    private final FailedSignIns failures;

    public TestSite() {
        this(SiteSettings.usual());
    }

    public TestSite(SiteSettings settings) {
        this(settings, new NamedAccounts(settings.passwords()));
    }

    public TestSite(SiteSettings settings, Accounts accounts) {
        this(settings, accounts, SignInLine.of(new LineLimits(64, 64, 64)));
    }

    public TestSite(SiteSettings settings, Accounts accounts, SignInLine line) {
        this.settings = settings;
        SignInThrottle throttle = SignInThrottle.over(new InMemorySignInAttempts(), InstantSource.system())
                .line(line);
        Sessions sessions = sessions();
        streams = SessionEventStreams.over(watch, settings.streams());
        failures = new FailedSignIns(name -> Optional.empty(), sessions);
        SessionDesk desk = desk(sessions);
        People people = new People(accounts, throttle, failures, PrivacyChoices.notOffered());
        WebApplication application = new WebApplication(
                sessions,
                desk,
                people,
                profile(people, sessions, desk),
                new NoPreferences(),
                new Site(
                        settings.cookie(),
                        settings.address(),
                        new AgentWithHints(settings.hints()),
                        settings.site(),
                        tokens(),
                        new EndProofs(KEYRING, true),
                        links()),
                new Devices(settings.places()),
                new Readiness(clock),
                streams,
                InstantSource.system());
        server = new WebServer(application, "127.0.0.1", 0, settings.bounds(), settings.address()::isTrusted);
        start();
    }

    private SessionDesk desk(Sessions sessions) {
        return new SessionDesk(sessions.own(new NotedDirectory(memory, store)), new OwnHistory(history), notes, ends);
    }

    /** From where sessions were ended. */
    public EndRecords ends() {
        return ends;
    }

    /** The accounts here are in memory, so the pages that change them find no database. */
    private static ProfileDesk profile(People people, Sessions sessions, SessionDesk desk) {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        Profiles profiles = new Profiles(nowhere);
        return new ProfileDesk(
                profiles,
                PrivacyChoices.notOffered(),
                new AccountDesk(nowhere, profiles, InstantSource.system()),
                new PasswordDesk(nowhere, profiles, InstantSource.system()),
                people,
                sessions,
                desk,
                Notices.NONE,
                InstantSource.system());
    }

    private static CsrfTokens tokens() {
        return new CsrfTokens(KEYRING, InstantSource.system());
    }

    /** The tokens in the links of notices. */
    public static NotMeTokens links() {
        return links(InstantSource.system());
    }

    /** The same at another time. */
    public static NotMeTokens links(InstantSource time) {
        return new NotMeTokens(KEYRING, time);
    }

    private Sessions sessions() {
        return Sessions.using(new NotedRepository(memory, store), SessionCodecs.json())
                .importedKeys(importedKeys)
                .history(history)
                .events(watch.events())
                .settings(SessionSettings.defaults().cap(settings.cap()))
                .build();
    }

    /** Accounts whose ids differ from their names. */
    private record NamedAccounts(Map<String, String> passwords) implements Accounts {
        private static final String PREFIX = "id-of-";

        @Override
        public Optional<UserId> authenticate(String name, char[] password) {
            return new String(password).equals(passwords.get(name))
                    ? Optional.of(new UserId(PREFIX + name))
                    : Optional.empty();
        }

        @Override
        public Optional<Instant> passwordSince(String name) {
            return passwords.containsKey(name) ? Optional.of(Instant.EPOCH) : Optional.empty();
        }

        @Override
        public Optional<String> nameOf(UserId user) {
            return Optional.of(user.value().substring(PREFIX.length()));
        }
    }

    private void start() {
        try {
            server.start();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public Browser browser() {
        return browser(FIREFOX);
    }

    public Browser browser(String userAgent) {
        return new Browser(server.port(), userAgent);
    }

    public Browser signedIn(String name) {
        Browser browser = browser();
        browser.signIn(name, String.valueOf(settings.passwords().get(name)));
        return browser;
    }

    /** Stores a session of this user as if it was imported under the key of another system. */
    public void importSessionOf(String name, String key) {
        importSessionOf(name, key, Duration.ZERO);
    }

    /** The same for a session whose user signed in this long ago. */
    public void importSessionOf(String name, String key, Duration age) {
        KeyDigest digest = ForeignKey.parse(key).orElseThrow().digest();
        StoredSession session = StoredSessions.ownedBy(new UserId(NamedAccounts.PREFIX + name))
                .keyDigest(digest)
                .createdAt(Instant.now().minus(age))
                .build();
        byte[] payload = SessionCodecs.json()
                .encode(SessionData.empty(), Binding.of(session))
                .toBytes();
        StoredSessions.like(session).payload(payload).storedIn(memory);
        importedKeys.add(digest, session.id(), session.absoluteEnd());
    }

    /** The id of a user of this name. */
    public static UserId userOf(String name) {
        return new UserId(NamedAccounts.PREFIX + name);
    }

    /** The sessions of a user, newest activity first. */
    public List<SessionSummary> sessionsOf(String name) {
        return memory.list(userOf(name), Instant.now());
    }

    /** The store calls since the last time this was called. */
    public List<String> storeCalls() {
        return store.drained();
    }

    public void failStoreAt(String call) {
        store.failAt(call);
    }

    /** The number of streams of events that are open. */
    public int openStreams() {
        return streams.open();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        watch.close();
        clock.close();
        failures.close();
    }
}
