package io.usersessions.app.web;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.health.Readiness;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.memory.InMemorySessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The web application on a real port, with a few accounts and a store that notes what it is asked. */
public final class TestSite implements AutoCloseable {
    public static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    public static final String CURL = "curl/8.14.1";

    private final WebServer server;
    private final StoreCalls store = new StoreCalls();
    private final SiteSettings settings;
    private final ClockWatch clock = ClockWatch.over(Instant::now, InstantSource.system(), told -> {});
    private final FailedSignIns failures;

    public TestSite() {
        this(SiteSettings.usual());
    }

    public TestSite(SiteSettings settings) {
        this(settings, new NamedAccounts(settings.passwords()));
    }

    public TestSite(SiteSettings settings, Accounts accounts) {
        this.settings = settings;
        Sessions sessions = sessions();
        failures = new FailedSignIns(name -> Optional.empty(), sessions);
        WebApplication application = new WebApplication(
                sessions,
                accounts,
                failures,
                new CsrfTokens(Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM)), InstantSource.system()),
                settings.cookie(),
                settings.address(),
                new Devices(settings.places()),
                settings.site(),
                new Readiness(clock));
        server = new WebServer(application, "127.0.0.1", 0, settings.bounds(), settings.address()::isTrusted);
        start();
    }

    private Sessions sessions() {
        InMemorySessions memory = new InMemorySessions();
        return Sessions.using(new NotedRepository(memory, store), SessionCodecs.json())
                .directory(new NotedDirectory(memory, store))
                .settings(SessionSettings.defaults().cap(settings.cap()))
                .build();
    }

    /** Accounts whose ids are told apart from their names. */
    private record NamedAccounts(Map<String, String> passwords) implements Accounts {
        private static final String PREFIX = "id-of-";

        @Override
        public Optional<UserId> authenticate(String name, char[] password) {
            return new String(password).equals(passwords.get(name))
                    ? Optional.of(new UserId(PREFIX + name))
                    : Optional.empty();
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

    /** What reached the store since it was last asked for. */
    public List<String> storeCalls() {
        return store.drained();
    }

    public void failStoreAt(String call) {
        store.failAt(call);
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        clock.close();
        failures.close();
    }
}
