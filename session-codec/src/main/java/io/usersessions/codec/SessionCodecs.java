package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.SessionCodec;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The door to codecs. Each is immutable and safe for any number of threads.
 *
 * <p>Codecs are put into one another, the seal outermost: {@code sealed(keyring, upcasting(json(), 2, step))}. The first byte of a
 * payload says what it is, so a codec can be changed while sessions live: {@code writing(next).reading(previous)} reads both, and a
 * session is written in the new form when its attributes are saved next. Several nodes first all take {@code
 * writing(previous).reading(next)}; so nobody is signed out.
 */
public final class SessionCodecs {
    private SessionCodecs() {}

    /**
     * Attributes as JSON (RFC 8259), readable by whoever reads the table.
     *
     * <p>Equal data gives equal bytes: no spaces, and names sorted by code unit. Reading is strict: UTF-8 and nothing else, no name
     * twice, nothing behind the end, numbers that 64 bits hold, and every limit of {@code SessionData} checked while reading. A payload
     * begins with the byte {@code J}.
     */
    public static SessionCodec json() {
        return new JsonCodec();
    }

    /**
     * Attributes as CBOR (RFC 8949): the same data, limits and strictness as JSON in fewer bytes where it is mostly numbers. A payload
     * begins with the byte {@code B}.
     */
    public static SessionCodec cbor() {
        return new CborCodec();
    }

    /**
     * The {@code session_data} of Django, so that both may serve one site while it moves.
     *
     * <p>Written is the format of Django 3.1 and later: JSON as Python writes it, compressed if that is shorter, in base64, with the time
     * of signing and an HMAC-SHA-256 of both. Read is that, whenever it was signed, and the format before 3.1, signed with HMAC-SHA-1;
     * a payload begins with {@code e} or a dot, before 3.1 with one of {@code MNOYZ}. Only JSON is read, never a pickle.
     *
     * <p>The signature says that a holder of the secret wrote the payload. Nothing is encrypted: who reads the table reads the
     * attributes. And nothing of the row is signed, which Django's format has no place for: who writes the table can put an older payload
     * back, or copy one, together with its owner, to a row that another key opens. {@link #sealed} prevents both.
     *
     * <p>What a writer of the table cannot do is give a payload to another user, for the owner is part of it: under the binding of a
     * session that has an owner, the attribute {@code _auth_user_id} is written with the owner's id, in the place of whatever the data
     * has under that name, and a payload is read only if it names that owner; the attribute is then taken out again. Under the binding
     * of an anonymous session it is an attribute like any other. {@link DjangoAttributes} reads what Django keeps in attributes.
     *
     * <p>Of what Python's JSON has and session data has not, as much is kept as can be: {@code NaN}, {@code Infinity} and {@code
     * -Infinity} become text of these words, as do real numbers beyond 64 bits; whole numbers beyond 64 bits, up to 4,300 digits,
     * become text of their digits; half a character becomes U+FFFD; of a name that is there twice in an object the last value counts.
     * What breaks a limit of {@code SessionData} is unreadable.
     *
     * @param secretKey {@code SECRET_KEY}: signs, and verifies
     * @param fallbackKeys {@code SECRET_KEY_FALLBACKS}: verify only
     * @throws IllegalArgumentException if a key is blank
     */
    public static SessionCodec django(String secretKey, String... fallbackKeys) {
        List<String> secrets =
                Stream.concat(Stream.of(secretKey), Stream.of(fallbackKeys)).toList();
        return new DjangoCodec(InstantSource.system(), DjangoCodec.SALT, secrets);
    }

    /**
     * Payloads that only a holder of the keyring can read or write: authenticated encryption (AES-256-GCM or XAES-256-GCM, through Tink)
     * with the {@code Binding} of the session as associated data.
     *
     * <p>Whoever writes the table can so neither read a payload, nor change it, nor move it to another session, user or key, nor change
     * the idle timeout, the absolute end or the persistence of its session, nor put it back under a newer version: it is unreadable then,
     * for one and the same reason, and the session is treated as one that is not there.
     *
     * <p>What he can do: write another last activity, idle expiry, agent or address, which are outside of the seal, and so keep a session
     * going, or revive one whose idle timeout passed, up to its absolute end; put a whole row back as it once was; and delete rows.
     *
     * <p>A payload begins with the byte {@code T}, and grows by 34 bytes, with XAES by 46. One that begins with {@code S} was sealed before
     * idle timeout and persistence were bound: it is read, and these two of its session are held by nothing until it is saved next.
     *
     * <p>Reading unsealed payloads beside sealed ones, as {@link #writing} makes possible for a change-over, gives up all of that while
     * it lasts: a forger would write unsealed ones.
     */
    public static SessionCodec sealed(Keyring keyring, SessionCodec inner) {
        return new SealedCodec(keyring, FormattedCodecs.of(inner));
    }

    /**
     * Payloads of more than 8 KiB as a zlib stream, if that makes them shorter.
     *
     * <p>Off unless asked for, and rarely worth it: attributes are mostly below 2 KiB. Where a secret and what an attacker chooses are in
     * one session, the length tells of the secret (CRIME, BREACH), and the time of inflating does too; lengths are therefore rounded up to
     * 256 bytes, which makes it harder and not impossible. What would inflate to more than a hundred times its length or to more than 1 MiB
     * is unreadable. A payload begins with the byte {@code D}.
     *
     * @throws IllegalArgumentException if {@code inner} seals: sealed bytes do not get shorter
     */
    public static SessionCodec compressed(SessionCodec inner) {
        return new CompressedCodec(unsealed(FormattedCodecs.of(inner), "compressed"));
    }

    /**
     * Attributes whose shape changes as the application does: payloads note the version of the shape, and older ones are lifted when
     * they are read, step by step.
     *
     * <p>Version 1 is what was stored by {@code inner} alone, so the first change of shape is {@code upcasting(json(), 2, step)}. A step
     * takes attributes of one version and gives those of the next. Steps of versions that no living session has can be dropped; what is
     * older than the steps reach back, what is newer than {@code version}, and what a step fails on is unreadable, and the row is kept: while
     * nodes of two versions run side by side, a session that the newer one saved is anonymous on the older one. A payload begins with the
     * byte {@code V}.
     *
     * @param version the version of what is written, from 1 on
     * @param steps the last leads to {@code version}, each of the others to the version before
     * @throws IllegalArgumentException if there are more steps than versions to lift, or if {@code inner} seals: the version belongs
     *     inside of the seal
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied, and never written to
    public static SessionCodec upcasting(SessionCodec inner, int version, UnaryOperator<SessionData>... steps) {
        FormattedCodec unversioned = unsealed(FormattedCodecs.withFormat(inner), "upcasting");
        if (unversioned.formats().contains(UpcastingCodec.FORMAT)) {
            throw new IllegalArgumentException("this codec notes a version already");
        }
        return new UpcastingCodec(unversioned, version, List.of(steps));
    }

    /**
     * A codec of an application's own, with a format byte in front that tells its payloads from others.
     *
     * @param format 1 to 31; never another codec's
     */
    public static SessionCodec marked(int format, SessionCodec inner) {
        return new MarkedCodec(format, FormattedCodecs.of(inner));
    }

    /**
     * What is written, until {@link Writing#reading} says what is read beside it.
     *
     * @throws IllegalArgumentException if the codec's payloads have no format byte; see {@link #marked}
     */
    public static Writing writing(SessionCodec codec) {
        return new Writing(FormattedCodecs.withFormat(codec));
    }

    /** The first half of a choice of codecs. */
    public static final class Writing {
        private final FormattedCodec written;

        private Writing(FormattedCodec written) {
            this.written = written;
        }

        /**
         * A codec that writes what was chosen, and reads that and these: each payload with the codec that its first byte names. A format
         * that none of them reads is unreadable.
         *
         * @throws IllegalArgumentException if a codec's payloads have no format byte, or two read the same format
         */
        public SessionCodec reading(SessionCodec... others) {
            return new FormatSwitch(
                    written, Stream.of(others).map(FormattedCodecs::withFormat).toList());
        }
    }

    private static FormattedCodec unsealed(FormattedCodec codec, String what) {
        if (codec.seals()) {
            throw new IllegalArgumentException(
                    "seal last: sealed(keyring, " + what + "(...)), and not " + what + "(sealed(...))");
        }
        return codec;
    }
}
