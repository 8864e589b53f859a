package io.usersessions.app.command;

import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.PoolSize;
import io.usersessions.app.server.WebServer;
import io.usersessions.app.wiring.Application;
import io.usersessions.app.wiring.ServeSettings;
import io.usersessions.app.wiring.ServeSettings.Transport;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.usecase.PurgeSchedule;
import io.usersessions.servlet.ClientAddress;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the pages and the API until the process is stopped. */
@Command(
        name = "serve",
        description = "Serves the pages and the JSON API until SIGTERM or Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private KeyringOptions keyring = new KeyringOptions();

    @Mixin
    private AnonymousOptions anonymous = new AnonymousOptions();

    @Mixin
    private ProxyOptions proxies = new ProxyOptions();

    @Mixin
    private PrivacyOptions privacy = new PrivacyOptions();

    @Mixin
    private DeviceOptions devices = new DeviceOptions();

    @Mixin
    private MailOptions mail = new MailOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:USER_SESSIONS_PORT:-8080}",
            description = "Port to listen on; 0 chooses a free one. Default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "A",
            defaultValue = LOOPBACK,
            description =
                    "Address to listen on. Default: ${DEFAULT-VALUE}, for this machine only; put a proxy that speaks TLS"
                            + " in front.")
    private String host = LOOPBACK;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:USER_SESSIONS_PUBLIC_URL}",
            description =
                    "URL of the site for browsers, such as https://sessions.example: forms are accepted from its own pages only."
                            + " Needed behind a proxy that changes the Host of requests and is not trusted to report it.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--plain-http",
            description =
                    "For development with clients that refuse Secure cookies on http://localhost: the cookie is named"
                            + " session and goes over plain HTTP.")
    private boolean plainHttp;

    @Option(
            names = "--pool-size",
            paramLabel = "N",
            defaultValue = "${env:USER_SESSIONS_POOL_SIZE:-16}",
            description =
                    "Maximum number of connections to the database, 1 to 1000; those of all nodes together must fit into its"
                            + " max_connections. Default: ${DEFAULT-VALUE}")
    private int poolSize = PoolSize.DEFAULT.connections();

    @Option(
            names = "--former-cookie",
            paramLabel = "NAME",
            description =
                    "Cookie that the site used before its sessions were imported, sessionid in Django: a browser that has it is still"
                            + " signed in, and gets a cookie of this server for it.")
    private @Nullable String formerCookie;

    @Override
    public Integer call() throws IOException {
        ClientAddress address = proxies.address(spec.commandLine());
        PoolSize pool = pool();
        try (StopSignal stop = StopSignal.awaited()) {
            serve(settings(address), pool, stop);
        }
        return 0;
    }

    @SuppressWarnings("try") // The purge runs until it is closed.
    private void serve(ServeSettings settings, PoolSize pool, StopSignal stop) throws IOException {
        try (Database running = database.run(pool);
                Application application = assembled(running, settings);
                PurgeSchedule purge = application.purgeSchedule();
                WebServer server = application.webServer()) {
            server.start();
            greet(application.accounts(), server);
            stop.await();
        }
    }

    private static Application assembled(Database running, ServeSettings settings) {
        return running.direct()
                .map(unpooled -> Application.over(running.dataSource(), unpooled, settings))
                .orElseGet(() -> Application.over(running.dataSource(), settings));
    }

    private PoolSize pool() {
        try {
            return new PoolSize(poolSize);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ServeSettings settings(ClientAddress address) throws IOException {
        Keyring keys = keyring.load(spec.commandLine(), database);
        Transport transport = plainHttp ? Transport.PLAIN_HTTP : Transport.SECURE;
        try {
            return new ServeSettings(
                    host,
                    port,
                    transport,
                    address,
                    Optional.ofNullable(publicUrl),
                    keys,
                    Optional.ofNullable(formerCookie),
                    anonymous.limits(),
                    privacy.storedClient(),
                    devices.settings(),
                    mail.settings(database));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void greet(AccountDesk accounts, WebServer server) {
        PrintWriter out = spec.commandLine().getOut();
        if (database.isBuiltIn()) {
            accounts.addDemoAtFirstStart()
                    .ifPresent(password -> out.println(
                            "Account " + AccountDesk.DEMO + " has the password " + password + " (shown this once)"));
        }
        out.println("Listening on http://" + (host.equals(LOOPBACK) ? "localhost" : host) + ":" + server.port());
        out.flush();
    }
}
