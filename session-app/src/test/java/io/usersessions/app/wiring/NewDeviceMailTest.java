package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.chromium.Chromium;
import io.usersessions.app.chromium.Tab;
import io.usersessions.app.database.Database;
import io.usersessions.app.mail.MailServer;
import io.usersessions.app.mail.MailSettings;
import io.usersessions.app.mail.SmtpServer;
import io.usersessions.app.mail.SmtpServer.Security;
import io.usersessions.app.notice.LogChannel;
import io.usersessions.app.notice.LogLines;
import io.usersessions.app.notice.MailAddress;
import io.usersessions.app.notice.NoticeQueue;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.WebServer;
import io.usersessions.domain.model.UserId;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** The notice of a new device over everything that is wired for production, on a real PostgreSQL, to a mail server. */
@Timeout(60)
class NewDeviceMailTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    private static final Pattern LINK = Pattern.compile("https://sessions\\.example(/not-me\\?token=([\\w.-]+))");

    private final Database database = TestNode.database();
    private final LogLines unsent = LogLines.of(NoticeQueue.class);
    private Optional<Application> application = Optional.empty();
    private Optional<WebServer> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(WebServer::close);
        application.ifPresent(Application::close);
        database.close();
        unsent.close();
    }

    private void start(SmtpServer smtp) throws IOException {
        start(smtp, URI.create("https://sessions.example"));
    }

    private void start(SmtpServer smtp, URI site) throws IOException {
        MailSettings mail = new MailSettings(smtp, Optional.empty(), new MailAddress("no-reply@sessions.example"));
        Application started = Application.over(database.dataSource(), TestNode.mailing(TestNode.keyring(), site, mail));
        application = Optional.of(started);
        server = Optional.of(started.webServer());
        started.webServer().start();
    }

    private static SmtpServer at(int port) {
        return new SmtpServer("localhost", port, Security.LOOPBACK, Optional.empty());
    }

    private UserId account(String name) {
        return application
                .orElseThrow()
                .accounts()
                .add(new AccountName(name), "engine-1".toCharArray(), AccountKind.ORDINARY)
                .orElseThrow();
    }

    private Browser signedIn(String name, String agent) {
        Browser browser = new Browser(server.orElseThrow().port(), agent);
        assertThat(browser.signIn(name, "engine-1").status()).isEqualTo(204);
        return browser;
    }

    private static String textOf(MimeMessage message) throws Exception {
        return String.valueOf(
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
    }

    @Test
    void a_sign_in_from_a_new_device_is_told_by_mail_whose_link_ends_it_and_the_first_one_is_not() throws Exception {
        try (MailServer mails = MailServer.plain()) {
            start(at(mails.port()));
            UserId ada = account("ada");
            Profiles profiles = new Profiles(database.dataSource());
            profiles.keepEmail(ada, Optional.of("ada@example.org"));
            profiles.keepTimeZone(ada, Optional.of("Asia/Tokyo"));

            Browser first = signedIn("ada", FIREFOX);
            Browser second = signedIn("ada", SAFARI);

            MailServer.Arrived mail = mails.next();
            assertThat(mail.to()).isEqualTo("ada@example.org");
            assertThat(mail.message().getSubject()).isEqualTo("New sign-in: Safari on iPhone");
            String text = textOf(mail.message());
            assertThat(text).contains("Account: ada", "127.0.0.1", "Japan Standard Time");

            Matcher link = LINK.matcher(text);
            assertThat(link.find()).isTrue();
            Browser reader = new Browser(server.orElseThrow().port(), FIREFOX);
            assertThat(reader.get(link.group(1)).body()).contains("Safari on iPhone");
            String csrf = reader.get(link.group(1)).formToken();
            assertThat(reader.postForm("/not-me", "csrf=" + csrf + "&token=" + link.group(2))
                            .status())
                    .isEqualTo(303);

            assertThat(second.get("/api/v1/sessions").status()).isEqualTo(401);
            assertThat(first.get("/api/v1/sessions").status()).isEqualTo(200);
            assertThat(mails.waiting()).isZero();
        }
    }

    @Test
    @EnabledIf(
            value = "io.usersessions.app.chromium.Chromium#isInstalled",
            disabledReason = "chromium is not installed")
    void in_a_browser_the_link_signs_out_whoever_it_was_and_nobody_else() throws Exception {
        URI site = URI.create("http://localhost:" + freePort());
        try (MailServer mails = MailServer.plain();
                Chromium chromium = Chromium.started()) {
            start(at(mails.port()), site);
            UserId ada = account("ada");
            new Profiles(database.dataSource()).keepEmail(ada, Optional.of("ada@example.org"));
            Browser first = signedIn("ada", FIREFOX);

            Tab stranger = chromium.profile().signedIn(site.toString(), "ada", "engine-1");
            Matcher link = Pattern.compile("http://localhost:\\d+/not-me\\?token=[\\w.-]+")
                    .matcher(textOf(mails.next().message()));
            assertThat(link.find()).isTrue();
            Tab reader = chromium.profile().blank();
            reader.go(link.group());
            reader.submit("main form");

            assertThat(reader.text("document.querySelector('h1').innerText")).contains("Signed out");
            stranger.await("location.pathname === '/signed-out' && document.readyState === 'complete'");
            assertThat(stranger.text("document.querySelector('main').innerText"))
                    .contains("You were signed out", "Signed out today at");
            assertThat(first.get("/api/v1/sessions").status()).isEqualTo(200);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void a_changed_password_is_told_by_one_mail() throws Exception {
        try (MailServer mails = MailServer.plain()) {
            start(at(mails.port()));
            UserId ada = account("ada");
            new Profiles(database.dataSource()).keepEmail(ada, Optional.of("ada@example.org"));
            Browser browser = signedIn("ada", FIREFOX);

            String token = browser.get("/account/password").formToken();
            Answer changed = browser.postForm(
                    "/account/password",
                    "csrf=" + token + "&current=engine-1&next=difference+of+seven+looms&others=yes");

            assertThat(changed.status()).isEqualTo(303);
            assertThat(mails.next().message().getSubject()).contains("password");
            application.orElseThrow().close();
            assertThat(mails.waiting()).isZero();
        }
    }

    @Test
    void a_person_without_a_mail_address_is_told_by_the_log() throws Exception {
        try (MailServer mails = MailServer.plain();
                LogLines log = LogLines.of(LogChannel.class)) {
            start(at(mails.port()));
            UserId bob = account("bob");

            signedIn("bob", FIREFOX);
            signedIn("bob", SAFARI);
            application.orElseThrow().close();

            assertThat(log.all())
                    .singleElement()
                    .asString()
                    .startsWith("INFO notice for " + bob + ": a sign-in from a new device, session ");
            assertThat(mails.waiting()).isZero();
        }
    }

    @Test
    void a_mail_server_that_hangs_keeps_nobody_from_signing_in() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(at(silent.getLocalPort()));
            UserId ada = account("ada");
            new Profiles(database.dataSource()).keepEmail(ada, Optional.of("ada@example.org"));
            signedIn("ada", FIREFOX);
            signedIn("ada", SAFARI);

            try (Socket hanging = silent.accept()) {
                signedIn("ada", "curl/8.14.1");
                signedIn("ada", "okhttp/4.12.0");

                assertThat(hanging.isConnected()).isTrue();
            }
        }
    }
}
