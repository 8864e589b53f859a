package io.usersessions.app.wiring;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.Migration;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.device.DeviceSettings;
import io.usersessions.app.mail.MailSettings;
import io.usersessions.app.server.WebServer;
import io.usersessions.app.wiring.ServeSettings.StoredClient;
import io.usersessions.app.wiring.ServeSettings.Transport;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.servlet.ClientAddress;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A node of the application in the process of the test. */
public final class TestNode implements AutoCloseable {
    private static final String TABLES_WITHOUT_ROWS = migrated();

    private final Database database;
    private final Application application;
    private final WebServer server;

    private TestNode(Database database, Application application) {
        this.database = database;
        this.application = application;
        this.server = application.webServer();
    }

    /** A node that serves a migrated database, with the former cookie of this name. */
    public static TestNode on(String url, Keyring keyring, String formerCookie) throws IOException {
        return on(url, settings(keyring, Optional.of(formerCookie), AnonymousLimits.defaults()));
    }

    private static TestNode on(String url, ServeSettings settings) throws IOException {
        Database database = Database.at(url);
        Application application = Application.over(database.dataSource(), database.patientDataSource(), settings);
        TestNode node = new TestNode(database, application);
        node.server.start();
        return node;
    }

    /** Two nodes of one site, over a new database, where {@code ada} can sign in with the password {@code engine-1}. */
    public static List<TestNode> pair() throws IOException {
        String url = TestServer.copyOf(TABLES_WITHOUT_ROWS);
        Keyring keyring = keyring();
        List<TestNode> nodes = List.of(on(url, keyring, "former"), on(url, keyring, "former"));
        nodes.get(0).application.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
        return nodes;
    }

    /** The same behind a proxy at the loopback address, with this much of clients stored. */
    public static List<TestNode> pairStoring(StoredClient storedClient) throws IOException {
        String url = TestServer.copyOf(TABLES_WITHOUT_ROWS);
        ClientAddress proxy =
                ClientAddress.behind(List.of(IpNetwork.parse("127.0.0.1").orElseThrow()));
        ServeSettings settings = settings(keyring(), proxy, Optional.empty(), AnonymousLimits.defaults(), storedClient);
        List<TestNode> nodes = List.of(on(url, settings), on(url, settings));
        nodes.get(0).application.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
        return nodes;
    }

    /** The number of streams of events that are open. */
    public int openStreams() {
        return application.streams().open();
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        application.close();
        database.close();
    }

    /** A new database that has all tables and no rows. */
    static Database database() {
        return Database.at(TestServer.copyOf(TABLES_WITHOUT_ROWS));
    }

    private static String migrated() {
        String url = TestServer.emptyDatabase();
        try (Database database = Database.at(url)) {
            Migration.of(database);
        }
        return url;
    }

    /** A keyring with one random key. */
    static Keyring keyring() {
        return Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));
    }

    /** Settings for any free port, without a proxy. */
    static ServeSettings settings(Keyring keyring, Optional<String> formerCookie, AnonymousLimits limits) {
        return settings(keyring, ClientAddress.ofPeer(), formerCookie, limits);
    }

    /** The same behind a proxy. */
    static ServeSettings settings(Keyring keyring, ClientAddress address) {
        return settings(keyring, address, Optional.empty(), AnonymousLimits.defaults());
    }

    private static ServeSettings settings(
            Keyring keyring, ClientAddress address, Optional<String> formerCookie, AnonymousLimits limits) {
        return settings(keyring, address, formerCookie, limits, StoredClient.FULL);
    }

    private static ServeSettings settings(
            Keyring keyring,
            ClientAddress address,
            Optional<String> formerCookie,
            AnonymousLimits limits,
            StoredClient storedClient) {
        return new ServeSettings(
                "127.0.0.1",
                0,
                Transport.SECURE,
                address,
                Optional.empty(),
                keyring,
                formerCookie,
                limits,
                storedClient,
                DeviceSettings.usual(),
                Optional.empty());
    }

    /** Settings for a site of this URL that sends mail. */
    static ServeSettings mailing(Keyring keyring, URI site, MailSettings mail) {
        return new ServeSettings(
                "127.0.0.1",
                Math.max(site.getPort(), 0),
                Transport.SECURE,
                ClientAddress.ofPeer(),
                Optional.of(site),
                keyring,
                Optional.empty(),
                AnonymousLimits.defaults(),
                StoredClient.FULL,
                DeviceSettings.usual(),
                Optional.of(mail));
    }

    /** The same without a former cookie and with default limits. */
    static ServeSettings settings(Keyring keyring) {
        return settings(keyring, Optional.empty(), AnonymousLimits.defaults());
    }
}
