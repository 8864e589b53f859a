package io.usersessions.app.notice;

import io.usersessions.app.language.Language;
import io.usersessions.app.notice.Notice.MailAddressChanged;
import io.usersessions.app.notice.Notice.NewSignIn;
import io.usersessions.app.notice.Notice.PasswordChanged;
import io.usersessions.app.notice.Notice.Unseen;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Notices and recipients for tests. */
public final class Samples {
    public static final UserId ADA = new UserId("id-of-ada");
    public static final MailAddress ADDRESS = new MailAddress("ada@example.org");
    public static final Client CLIENT =
            Client.of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "192.0.2.7");
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final Recipient RECIPIENT =
            new Recipient("ada", Optional.of(ADDRESS), Language.ENGLISH, ZoneId.of("Europe/Amsterdam"));

    private Samples() {}

    /** The id of a session of Ada's. */
    public static SessionId session(int number) {
        return SessionId.ownedBy(
                ADA,
                ByteBuffer.allocate(SessionId.BYTES)
                        .putInt(SessionId.BYTES - Integer.BYTES, number)
                        .array());
    }

    public static Notice signIn(int session, Unseen... unseen) {
        return new NewSignIn(ADA, session(session), CLIENT, NOON, Set.of(unseen));
    }

    /** A sign-in of somebody else. */
    public static Notice signInOf(String user) {
        return new NewSignIn(new UserId(user), session(1), CLIENT, NOON, Set.of(Unseen.DEVICE));
    }

    public static Notice passwordChange() {
        return new PasswordChanged(ADA, Optional.of(session(1)), CLIENT, NOON);
    }

    public static Notice addressChange(String former) {
        return new MailAddressChanged(ADA, Optional.of(session(1)), CLIENT, NOON, new MailAddress(former));
    }

    public static Announcement announcement(Notice notice) {
        return new Announcement(notice, RECIPIENT, "Firefox on Linux", Optional.of("Amsterdam, Netherlands"));
    }
}
