package io.usersessions.app.mail;

import io.usersessions.app.language.Language;
import io.usersessions.app.notice.MailAddress;
import java.time.Instant;

/**
 * A mail to one person, in two forms with the same content.
 *
 * @param id names the mail in the whole world together with the domain of the sender: the same for each attempt to send it
 * @param subject any text; what could end a header is replaced
 */
record Letter(MailAddress to, String id, Instant date, Language language, String subject, String text, String html) {}
