package io.usersessions.app.web;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.device.Places;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.ClientAddress;
import io.usersessions.servlet.SessionCookie;
import io.usersessions.testkit.InMemorySessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The web application on a real port, with two accounts and a store that notes what it is asked. */
public final class TestSite implements AutoCloseable {
    public static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    public static final String CURL = "curl/8.14.1";

    private static final Map<String, String> PASSWORDS = Map.of("ada", "engine", "bob", "builder");

    private final WebServer server;
    private final NotedRepository store;

    public TestSite() {
        this(SessionCap.NONE);
    }

    public TestSite(SessionCap cap) {
        InMemorySessions memory = new InMemorySessions();
        store = new NotedRepository(memory);
        Sessions sessions = Sessions.using(store, SessionCodecs.json())
                .directory(memory)
                .settings(SessionSettings.defaults().cap(cap))
                .build();
        byte[] key = new byte[CsrfTokens.KEY_BYTES];
        key[0] = 1;
        Accounts accounts = (name, password) ->
                new String(password).equals(PASSWORDS.get(name)) ? Optional.of(new UserId(name)) : Optional.empty();
        WebApplication application = new WebApplication(
                sessions,
                accounts,
                new CsrfTokens(key, InstantSource.system()),
                SessionCookie.secure(),
                ClientAddress.ofPeer(),
                new Devices(Places.UNKNOWN));
        server = new WebServer(application, "127.0.0.1", 0);
        start();
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
        browser.signIn(name, String.valueOf(PASSWORDS.get(name)));
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
    }
}
