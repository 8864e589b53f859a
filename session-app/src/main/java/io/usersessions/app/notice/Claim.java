package io.usersessions.app.notice;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What a token says: the expiry as 8 bytes of seconds, the id of the session, and the rest is the id of the user in UTF-8.
 *
 * @param expiry the first instant at which the token is no longer valid, in seconds
 */
record Claim(NotMe permitted, Instant expiry) {
    static final String ALGORITHM = "HmacSHA256";

    /** Binds a code to this purpose and this form. */
    private static final byte[] PURPOSE = "io.usersessions/notice/end-session/1\0".getBytes(StandardCharsets.US_ASCII);

    byte[] toBytes() {
        byte[] user = permitted.user().value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + SessionId.BYTES + user.length)
                .putLong(expiry.getEpochSecond())
                .put(permitted.session().toBytes())
                .put(user)
                .array();
    }

    /** The claim in these bytes, which are authentic; empty if another version of this class made them. */
    static Optional<Claim> parse(byte[] bytes) {
        if (bytes.length <= Long.BYTES + SessionId.BYTES) {
            return Optional.empty();
        }
        ByteBuffer claim = ByteBuffer.wrap(bytes);
        Instant expiry = Instant.ofEpochSecond(claim.getLong());
        byte[] session = new byte[SessionId.BYTES];
        claim.get(session);
        UserId user = new UserId(StandardCharsets.UTF_8.decode(claim).toString());
        return Optional.of(new Claim(new NotMe(user, SessionId.fromBytes(session)), expiry));
    }

    /** Computes the code of a claim. */
    static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
