package io.usersessions.app.notice;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What a token says: the expiry as 8 bytes of seconds, the id of the session, and the rest is the id of the user in UTF-8.
 *
 * @param expiry the first instant at which the token is no longer valid, in seconds
 */
record Claim(NotMe permitted, Instant expiry) {
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
}
