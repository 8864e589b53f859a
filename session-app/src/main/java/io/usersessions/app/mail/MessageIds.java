package io.usersessions.app.mail;

import io.usersessions.app.notice.Notice;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The left halves of message ids: each notice has one, so a mail that is sent twice is known as the same mail. */
final class MessageIds {
    private static final int LENGTH = 40;

    private MessageIds() {}

    static String of(Notice notice) {
        String identity = notice.getClass().getSimpleName() + "\0" + notice.user() + "\0" + notice.inSession() + "\0"
                + notice.at();
        return HexFormat.of().formatHex(sha256(identity)).substring(0, LENGTH);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
