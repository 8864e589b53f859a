package io.usersessions.app.mail;

import io.usersessions.app.mail.SmtpServer.Security;
import io.usersessions.app.notice.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server in the process of the test, which keeps the mails. */
public final class MailServer implements AutoCloseable {
    static final SmtpLogin LOGIN = new SmtpLogin("ada", "s3cret");
    private static final MailAddress FROM = new MailAddress("no-reply@sessions.example");
    private static final int ACCEPTED = 250;

    private final BlockingQueue<Arrived> mails = new LinkedBlockingQueue<>();
    private final SMTPServer server;
    private final Security security;

    /**
     * A mail, and who was named to the server as its sender and its recipient.
     *
     * @param source a character for each byte
     */
    public record Arrived(String from, String to, String source) {
        public MimeMessage message() throws MessagingException {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(source.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private MailServer(Security security, int answer, UnaryOperator<SMTPServer.Builder> settings) {
        this.security = security;
        this.server = settings.apply(SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("mail.example")
                        .messageHandlerFactory(context -> new MailDelivery(mails, answer)))
                .build();
        server.start();
    }

    /** A server without TLS. */
    public static MailServer plain() {
        return without(Security.LOOPBACK);
    }

    /** A server without TLS, from which this is expected. */
    static MailServer without(Security expected) {
        return new MailServer(expected, ACCEPTED, settings -> settings);
    }

    /** A server that answers each recipient with an error. */
    static MailServer refusing(int code) {
        return new MailServer(Security.LOOPBACK, code, settings -> settings);
    }

    /** A server that demands STARTTLS and {@link #LOGIN}. */
    static MailServer withStartTls(SSLContext identity) {
        return new MailServer(
                Security.STARTTLS,
                ACCEPTED,
                settings -> demandingLogin(settings).enableTLS().requireTLS().startTlsSocketFactory(identity));
    }

    /** A server that talks TLS only and demands {@link #LOGIN}. */
    static MailServer withTls(SSLContext identity) {
        return new MailServer(
                Security.TLS,
                ACCEPTED,
                settings -> demandingLogin(settings)
                        .showAuthCapabilitiesBeforeSTARTTLS(true)
                        .serverSocketFactory(identity));
    }

    private static SMTPServer.Builder demandingLogin(SMTPServer.Builder settings) {
        return settings.requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(MailServer::check));
    }

    private static void check(String user, String password, MessageContext context) throws LoginFailedException {
        if (!new SmtpLogin(user, password).equals(LOGIN)) {
            throw new LoginFailedException();
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** The settings of an application that uses this server. */
    MailSettings settings() {
        return settings(Optional.empty());
    }

    MailSettings settings(Optional<SmtpLogin> login) {
        return new MailSettings(new SmtpServer("localhost", port(), security, login.map(SmtpLogin::user)), login, FROM);
    }

    /** The next mail. */
    public Arrived next() throws InterruptedException {
        return Optional.ofNullable(mails.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    public int waiting() {
        return mails.size();
    }

    @Override
    public void close() {
        server.stop();
    }
}
