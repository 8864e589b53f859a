package io.usersessions.app.mail;

import io.usersessions.app.notice.NoticeNotSentException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Hands letters to a mail server, each on a connection of its own. */
final class SmtpPost {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final MailSettings settings;
    private final SmtpProperties properties;
    private final Session session;

    SmtpPost(MailSettings settings) {
        this(settings, PATIENCE, Optional.empty());
    }

    /**
     * @param patience maximum wait for the server to connect, to read, or to write
     * @param trust whom it trusts; whom the Java platform trusts if this is empty
     */
    SmtpPost(MailSettings settings, Duration patience, Optional<SSLSocketFactory> trust) {
        this.settings = settings;
        this.properties = new SmtpProperties(settings, patience);
        Properties all = properties.toProperties();
        trust.ifPresent(factory -> all.put("mail." + properties.protocol() + ".ssl.socketFactory", factory));
        this.session = Session.getInstance(all);
    }

    /**
     * Sends a letter.
     *
     * @param sender the name of the sender
     * @throws NoticeNotSentException if the server did not take it
     */
    void send(Letter letter, String sender) {
        try {
            deliver(new MimeLetter(session, letter, settings.from(), sender));
        } catch (MessagingException fault) {
            throw SmtpFault.of(fault);
        }
    }

    private void deliver(Message message) throws MessagingException {
        SmtpServer server = settings.server();
        @Nullable String user = settings.login().map(SmtpLogin::user).orElse(null);
        @Nullable String password = settings.login().map(SmtpLogin::password).orElse(null);
        try (Transport transport = session.getTransport(properties.protocol())) {
            transport.connect(server.host(), server.port(), user, password);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
