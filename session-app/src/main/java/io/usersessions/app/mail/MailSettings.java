package io.usersessions.app.mail;

import io.usersessions.app.notice.MailAddress;
import java.util.Optional;

/**
 * How the application sends mail.
 *
 * @param login empty if the server asks for none
 * @param from the sender of all mails
 */
public record MailSettings(SmtpServer server, Optional<SmtpLogin> login, MailAddress from) {
    /** @throws IllegalArgumentException if the server asks for a password, and there is none, or the other way round */
    public MailSettings {
        if (server.user().isPresent() && login.isEmpty()) {
            throw new IllegalArgumentException(
                    "the user of the mail server needs a password, in a file or in the environment");
        }
        if (login.isPresent() && server.user().isEmpty()) {
            throw new IllegalArgumentException("the URL of the mail server names no user for the password");
        }
    }
}
