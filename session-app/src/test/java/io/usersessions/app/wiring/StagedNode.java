package io.usersessions.app.wiring;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.app.device.AgentWithHints.Hints;
import io.usersessions.app.device.DeviceSettings;
import io.usersessions.app.place.MaxMindPlaces;
import io.usersessions.app.place.TestDatabase;
import io.usersessions.app.server.WebServer;
import io.usersessions.app.wiring.ServeSettings.StoredClient;
import io.usersessions.app.wiring.ServeSettings.Transport;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.ClientAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The application over a database, whose clock is set by hand, and whose clients say where they are. */
public final class StagedNode implements AutoCloseable {
    private final AtomicReference<Instant> now;
    private final Database database = TestNode.database();
    private final Application application;
    private final WebServer server;

    private StagedNode(Instant first) throws IOException {
        now = new AtomicReference<>(first);
        application = Application.over(database.dataSource(), settings(), now::get);
        server = application.webServer();
        server.start();
    }

    private static ServeSettings settings() throws IOException {
        Path places = TestDatabase.CITIES.copiedTo(Files.createTempFile("places", ".mmdb"));
        places.toFile().deleteOnExit();
        return new ServeSettings(
                "127.0.0.1",
                0,
                Transport.SECURE,
                ClientAddress.behind(List.of(IpNetwork.parse("127.0.0.0/8").orElseThrow())),
                Optional.empty(),
                TestNode.keyring(),
                Optional.empty(),
                AnonymousLimits.defaults(),
                StoredClient.FULL,
                new DeviceSettings(MaxMindPlaces.in(places), Hints.IGNORED),
                Optional.empty());
    }

    /** A node whose clock shows a time, which is before that of the database: the earlier one is taken. */
    public static StagedNode at(Instant first) throws IOException {
        return new StagedNode(first);
    }

    /** Sets the clock. */
    public void show(Instant time) {
        now.set(time);
    }

    public UserId add(String name, String password) {
        return application
                .accounts()
                .add(new AccountName(name), password.toCharArray(), AccountKind.ORDINARY)
                .orElseThrow();
    }

    /** The account of this name, which there is. */
    public UserId named(String name) {
        return application.accounts().named(name).orElseThrow();
    }

    public Sessions sessions() {
        return application.sessions();
    }

    /** Stores the activity that waits to be stored. */
    public void settle() {
        application.settle();
    }

    public String url(String path) {
        return "http://localhost:" + server.port() + path;
    }

    @Override
    public void close() {
        server.close();
        application.close();
        database.close();
    }
}
