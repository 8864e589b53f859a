package io.usersessions.app.notice;

import io.usersessions.app.token.Base64Text;
import io.usersessions.app.token.Codes;
import io.usersessions.codec.Keyring;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tokens for the links in notices. Whoever has one can end one session, and do nothing else: the token signs nobody in and names nobody.
 *
 * <p>Tokens are not stored. A token is a claim (what it permits, and until when) and a code over the claim, both in canonical base64url,
 * so that a changed token is refused whichever bit was changed.
 */
public final class NotMeTokens {
    /** How long a token is valid. */
    public static final Duration AGE = Duration.ofDays(7);

    private static final int MAX_LENGTH = 1_600;
    private static final char SEPARATOR = '.';

    private final Codes codes;
    private final InstantSource time;

    /** Tokens of the nodes with this keyring. The first key makes them and every key of the ring accepts them. */
    public NotMeTokens(Keyring keyring, InstantSource time) {
        this.codes = Codes.of(keyring, "notice", "notice/end-session");
        this.time = time;
    }

    /** A token that is valid for {@link #AGE} from now. */
    public String tokenFor(NotMe permitted) {
        byte[] claim = new Claim(permitted, time.instant().plus(AGE)).toBytes();
        return Base64Text.encode(claim) + SEPARATOR + Base64Text.encode(codes.over(claim));
    }

    /** What a token permits; empty if it was not made here, or is no longer valid. */
    public Optional<NotMe> read(String token) {
        int end = token.indexOf(SEPARATOR);
        if (end < 0 || token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return Base64Text.decode(token.substring(0, end))
                .filter(claim -> isOurs(claim, token.substring(end + 1)))
                .flatMap(Claim::parse)
                .filter(claim -> time.instant().isBefore(claim.expiry()))
                .map(Claim::permitted);
    }

    private boolean isOurs(byte[] claim, String code) {
        return Base64Text.decode(code)
                .filter(presented -> codes.accept(presented, claim))
                .isPresent();
    }
}
