package io.usersessions.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.language.Language;
import io.usersessions.app.mail.SmtpServer.Security;
import io.usersessions.app.notice.MailAddress;
import io.usersessions.app.notice.NoticeNotSentException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SmtpPostTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(100);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Optional<SmtpLogin> LOGIN = Optional.of(MailServer.LOGIN);

    @TempDir
    private static Path folder;

    private static ServerKeys localhost;
    private static ServerKeys elsewhere;

    @BeforeAll
    static void keys() throws Exception {
        localhost = ServerKeys.of("localhost", folder);
        elsewhere = ServerKeys.of("mail.elsewhere.example", folder);
    }

    private static Letter letter(String subject, String text, String html) {
        return new Letter(new MailAddress("ada@example.org"), "a1b2c3", NOON, Language.CHINESE, subject, text, html);
    }

    private static Letter letter() {
        return letter("New sign-in", "text", "<p>html</p>");
    }

    private static Optional<SSLSocketFactory> trusting(ServerKeys keys) {
        return Optional.of(keys.context().getSocketFactory());
    }

    private static void assertNotSent(ThrowingCallable sending, String reason) {
        assertThatThrownBy(sending)
                .isInstanceOf(NoticeNotSentException.class)
                .hasMessage(reason)
                .hasNoCause();
    }

    @Test
    void a_letter_arrives_in_both_forms_with_the_headers_of_an_automatic_mail() throws Exception {
        try (MailServer server = MailServer.plain()) {
            new SmtpPost(server.settings())
                    .send(
                            letter("\u65b0\u767b\u5f55", "\u4e2d\u6587\n.\n..dots\n", "<p>\u4e2d\u6587 &amp; more</p>"),
                            "User Sessions");

            MailServer.Arrived mail = server.next();
            MimeMessage message = mail.message();
            assertThat(mail.from()).isEqualTo("no-reply@sessions.example");
            assertThat(mail.to()).isEqualTo("ada@example.org");
            assertThat(message.getFrom())
                    .containsExactly(new InternetAddress("no-reply@sessions.example", "User Sessions"));
            assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("ada@example.org"));
            assertThat(message.getSubject()).isEqualTo("\u65b0\u767b\u5f55");
            assertThat(message.getSentDate()).isEqualTo(Date.from(NOON));
            assertThat(message.getMessageID()).isEqualTo("<a1b2c3@sessions.example>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getContentLanguage()).containsExactly("zh-Hans");
            assertThat(message.getContentType()).startsWith("multipart/alternative");
            MimeMultipart parts = (MimeMultipart) message.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("\u4e2d\u6587\r\n.\r\n..dots\r\n");
            assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
            assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>\u4e2d\u6587 &amp; more</p>");
        }
    }

    @Test
    void a_mail_is_ascii_and_does_not_name_the_machine() throws Exception {
        try (MailServer server = MailServer.plain()) {
            new SmtpPost(server.settings())
                    .send(letter("\u05d0", "\u05d0\n" + "x".repeat(5_000), "\ud83d\ude00"), "\u05d0");

            String mail = server.next().source();
            assertThat(mail).matches("(?s)[\\x09\\x0a\\x0d\\x20-\\x7e]+");
            assertThat(mail.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(999));
            assertThat(mail.substring(0, mail.indexOf("\r\n\r\n")))
                    .doesNotContain(InetAddress.getLocalHost().getHostName(), System.getProperty("user.name"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: eve@example.org",
                "x\nBcc: eve@example.org",
                "x\rBcc: eve@example.org",
                "x\r\n\r\nBcc: eve@example.org",
                "x\u0085Bcc: eve@example.org",
                "x\u2028Bcc: eve@example.org",
                "x\u0000\u001bBcc: eve@example.org",
                "\u202eBcc: eve@example.org\u2066"
            })
    void no_subject_and_no_sender_becomes_a_header(String hostile) throws Exception {
        try (MailServer server = MailServer.plain()) {
            new SmtpPost(server.settings()).send(letter(hostile, "text", "html"), hostile);

            MailServer.Arrived mail = server.next();
            MimeMessage message = mail.message();
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getSubject())
                    .endsWith("Bcc: eve@example.org")
                    .doesNotContainPattern("[\\p{Cc}\u2028\u202e\u2066]");
            assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("ada@example.org"));
            assertThat(message.getContent()).isInstanceOf(MimeMultipart.class);
        }
    }

    @Test
    void a_long_subject_is_cut() throws Exception {
        try (MailServer server = MailServer.plain()) {
            new SmtpPost(server.settings()).send(letter("\ud83d\ude00".repeat(10_000), "text", "html"), "sender");

            assertThat(server.next().message().getSubject()).isEqualTo("\ud83d\ude00".repeat(200) + "\u2026");
        }
    }

    @Test
    void a_letter_and_the_password_go_over_starttls() throws Exception {
        try (MailServer server = MailServer.withStartTls(localhost.context())) {
            new SmtpPost(server.settings(LOGIN), PATIENCE, trusting(localhost)).send(letter(), "sender");

            assertThat(server.next().to()).isEqualTo("ada@example.org");
        }
    }

    @Test
    void a_letter_and_the_password_go_over_tls() throws Exception {
        try (MailServer server = MailServer.withTls(localhost.context())) {
            new SmtpPost(server.settings(LOGIN), PATIENCE, trusting(localhost)).send(letter(), "sender");

            assertThat(server.next().to()).isEqualTo("ada@example.org");
        }
    }

    @Test
    void a_wrong_password_is_reported_without_it() {
        Optional<SmtpLogin> wrong = Optional.of(new SmtpLogin("ada", "wr0ng"));
        try (MailServer server = MailServer.withStartTls(localhost.context())) {
            SmtpPost post = new SmtpPost(server.settings(wrong), PATIENCE, trusting(localhost));

            assertNotSent(() -> post.send(letter(), "sender"), "the mail server refused the user or the password");
        }
    }

    @Test
    void a_server_that_does_not_offer_starttls_gets_nothing() {
        try (MailServer server = MailServer.without(Security.STARTTLS)) {
            SmtpPost post = new SmtpPost(server.settings(), PATIENCE, trusting(localhost));

            assertNotSent(() -> post.send(letter(), "sender"), "the mail server does not offer STARTTLS");
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void a_server_without_tls_gets_nothing() {
        try (MailServer server = MailServer.without(Security.TLS)) {
            SmtpPost post = new SmtpPost(server.settings(), PATIENCE, trusting(localhost));

            assertNotSent(
                    () -> post.send(letter(), "sender"),
                    "the mail server has no certificate that is trusted for its name, or no TLS");
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void a_certificate_for_another_name_is_refused_over_starttls() {
        try (MailServer server = MailServer.withStartTls(elsewhere.context())) {
            SmtpPost post = new SmtpPost(server.settings(LOGIN), PATIENCE, trusting(elsewhere));

            assertNotSent(
                    () -> post.send(letter(), "sender"),
                    "the mail server has no certificate that is trusted for its name, or no TLS");
            assertThat(server.waiting()).isZero();
        }
    }

    @Test
    void a_certificate_for_another_name_is_refused_over_tls() {
        try (MailServer server = MailServer.withTls(elsewhere.context())) {
            SmtpPost post = new SmtpPost(server.settings(LOGIN), PATIENCE, trusting(elsewhere));

            assertNotSent(
                    () -> post.send(letter(), "sender"),
                    "the mail server has no certificate that is trusted for its name, or no TLS");
        }
    }

    @Test
    void a_certificate_that_the_platform_does_not_trust_is_refused() {
        try (MailServer server = MailServer.withStartTls(localhost.context())) {
            SmtpPost post = new SmtpPost(server.settings(LOGIN));

            assertNotSent(
                    () -> post.send(letter(), "sender"),
                    "the mail server has no certificate that is trusted for its name, or no TLS");
        }
    }

    @Test
    void a_refused_recipient_is_reported_without_the_address() {
        try (MailServer server = MailServer.refusing(550)) {
            assertNotSent(
                    () -> new SmtpPost(server.settings()).send(letter(), "sender"),
                    "the mail server refused the recipient (550)");
        }
        try (MailServer server = MailServer.refusing(451)) {
            assertNotSent(
                    () -> new SmtpPost(server.settings()).send(letter(), "sender"),
                    "the mail server refused the recipient (451)");
        }
    }

    @Test
    void a_server_that_is_down_is_reported() {
        MailServer server = MailServer.plain();
        MailSettings settings = server.settings();
        server.close();

        assertNotSent(() -> new SmtpPost(settings).send(letter(), "sender"), "the mail server cannot be reached");
    }

    @Test
    void a_server_that_never_answers_is_given_up() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MailSettings settings = new MailSettings(
                    new SmtpServer("localhost", silent.getLocalPort(), Security.LOOPBACK, Optional.empty()),
                    Optional.empty(),
                    new MailAddress("no-reply@sessions.example"));
            SmtpPost post = new SmtpPost(settings, IMPATIENCE, Optional.empty());

            assertNotSent(() -> post.send(letter(), "sender"), "the connection to the mail server failed");
        }
    }
}
