package io.usersessions.app.mail;

import io.usersessions.app.notice.MailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;

/** A letter in the format of the internet (RFC 5322, MIME). */
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int MAX_SUBJECT = 200;
    /** Line ends, other controls, and marks that impose a direction. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\u2028\u2029\u202A-\u202E\u2066\u2067]+");

    private final String messageId;

    MimeLetter(Session session, Letter letter, MailAddress from, String sender) throws MessagingException {
        super(session);
        this.messageId = "<" + letter.id() + "@" + from.domain() + ">";
        setFrom(named(from, sender));
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to().value(), true));
        setSubject(oneLine(letter.subject()), UTF_8);
        setSentDate(Date.from(letter.date()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setContentLanguage(new String[] {letter.language().tag()});
        setContent(alternatives(letter));
        saveChanges();
    }

    private static InternetAddress named(MailAddress address, String name) throws MessagingException {
        try {
            return new InternetAddress(address.value(), oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("every Java platform has UTF-8", impossible);
        }
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        return new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html"));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String oneLine(String text) {
        String line = UNFIT.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= MAX_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_SUBJECT)) + "\u2026";
    }

    /** The library would make one from the name of this machine. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
