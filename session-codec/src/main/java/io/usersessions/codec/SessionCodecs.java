package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.SessionCodec;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The entry point to codecs. Each codec is immutable and safe for any number of threads.
 *
 * <p>Codecs are nested, with the seal outermost: {@code sealed(keyring, upcasting(json(), 2, step))}. The first byte of a payload names
 * its format, so a codec can be changed while sessions live: {@code writing(next).reading(previous)} reads both, and writes a session in
 * the new format when its attributes are next saved. With several nodes, first switch all of them to {@code
 * writing(previous).reading(next)}; then no session becomes unreadable.
 */
public final class SessionCodecs {
    private SessionCodecs() {}

    /**
     * Attributes as JSON (RFC 8259), readable by everyone who can read the table.
     *
     * <p>Equal data has equal bytes: no spaces, and names sorted by code unit. Reading is strict: only UTF-8, no repeated name, nothing
     * after the end, only numbers that fit into 64 bits, and every limit of {@code SessionData} is checked while reading. A payload begins
     * with the byte {@code J}. The payloads are those of {@code PlainJson.codec()}, which needs the domain alone.
     */
    public static SessionCodec json() {
        return new JsonCodec();
    }

    /**
     * Attributes as CBOR (RFC 8949): the same data, limits and strictness as JSON in fewer bytes if the data is mostly numbers. A payload
     * begins with the byte {@code B}.
     */
    public static SessionCodec cbor() {
        return new CborCodec();
    }

    /**
     * The {@code session_data} of Django, so that Django and this library can both serve a site while it moves.
     *
     * <p>It writes the format of Django 3.1 and later: JSON as Python writes it, compressed if that is shorter, in base64, with the time of
     * signing and an HMAC-SHA-256 of both. It reads that format regardless of the time of signing, and the format before 3.1, signed with
     * HMAC-SHA-1. A payload begins with {@code e} or a dot, before 3.1 with one of {@code MNOYZ}. It reads only JSON, never a pickle.
     *
     * <p>The signature proves that a holder of the secret wrote the payload. Nothing is encrypted: an attacker who can read the table can
     * read the attributes. The row is not signed, because Django's format has no place for it: an attacker who can write the table can put
     * an older payload back, or copy a payload, together with its owner, to a row with another key. {@link #sealed} prevents both.
     *
     * <p>Such an attacker cannot give a payload to another user, because the owner is part of it. Under the binding of a session with an
     * owner, the attribute {@code _auth_user_id} is written with the owner's id and replaces an attribute of that name in the data. A
     * payload is read only if it names that owner, and the attribute is then removed. Under the binding of an anonymous session it is an
     * attribute like any other. {@link DjangoAttributes} reads the values that Django stores in attributes.
     *
     * <p>Python's JSON has values that session data does not have. They are kept as well as possible: {@code NaN}, {@code Infinity} and
     * {@code -Infinity}, and real numbers beyond 64 bits, become a text of these words; whole numbers beyond 64 bits, up to 4,300 digits,
     * become a text of their digits; a lone surrogate becomes U+FFFD; the last value of a repeated name counts. Data that breaks a limit of
     * {@code SessionData} is unreadable.
     *
     * @param secretKey {@code SECRET_KEY}: signs and verifies
     * @param fallbackKeys {@code SECRET_KEY_FALLBACKS}: only verify
     * @throws IllegalArgumentException if a key is blank
     */
    public static SessionCodec django(String secretKey, String... fallbackKeys) {
        Objects.requireNonNull(secretKey, "secretKey");
        Objects.requireNonNull(fallbackKeys, "fallbackKeys");
        List<String> secrets =
                Stream.concat(Stream.of(secretKey), Stream.of(fallbackKeys)).toList();
        return new DjangoCodec(InstantSource.system(), DjangoCodec.SALT, secrets);
    }

    /**
     * Payloads that only a holder of the keyring can read or write: authenticated encryption (AES-256-GCM or XAES-256-GCM, through Tink)
     * with the {@code Binding} of the session as associated data. Tink is an optional dependency; see {@link Keyring}.
     *
     * <p>An attacker who can write the table cannot read or change a payload, move it to another session, user or key, change the idle
     * timeout, the absolute end or the persistence of its session, or put it back under a newer version. After any such change the payload
     * is unreadable, always for the same reason, and the session is treated as absent.
     *
     * <p>Such an attacker can write another last activity, idle expiry, agent or address, because the seal does not cover them. This keeps
     * a session alive, or revives one whose idle timeout has passed, up to its absolute end. The attacker can also put a whole row back
     * as it once was, and delete rows.
     *
     * <p>A payload begins with the byte {@code T}, and grows by 34 bytes, or by 46 with XAES. A payload that begins with {@code S} was
     * sealed before idle timeout and persistence were bound: it is read, and these two columns are unprotected until the session is next
     * saved.
     *
     * <p>With {@link #writing}, unsealed payloads can be read as well during a change of codecs. The seal protects nothing during that
     * time: a forger would write unsealed payloads.
     */
    public static SessionCodec sealed(Keyring keyring, SessionCodec inner) {
        Objects.requireNonNull(keyring, "keyring");
        Objects.requireNonNull(inner, "inner");
        return new SealedCodec(keyring, FormattedCodecs.of(inner));
    }

    /**
     * Payloads of more than 8 KiB as a zlib stream, if that makes them shorter.
     *
     * <p>Compression is off by default and rarely useful: attributes are mostly smaller than 2 KiB. If a session contains a secret and data
     * that an attacker chooses, the length reveals something about the secret (CRIME, BREACH), and so does the time of inflating. Lengths
     * are therefore rounded up to 256 bytes, which makes the attack harder, not impossible. A payload that inflates to more than a hundred
     * times its length, or to more than 1 MiB, is unreadable. A payload begins with the byte {@code D}.
     *
     * @throws IllegalArgumentException if {@code inner} seals: sealed bytes do not get shorter
     */
    public static SessionCodec compressed(SessionCodec inner) {
        Objects.requireNonNull(inner, "inner");
        return new CompressedCodec(unsealed(FormattedCodecs.of(inner), "compressed"));
    }

    /**
     * Attributes whose shape changes with the application: a payload contains the version of the shape, and older versions are upgraded
     * step by step when they are read.
     *
     * <p>Payloads of {@code inner} alone have version 1, so the first change of shape is {@code upcasting(json(), 2, step)}. A step takes
     * attributes of one version and returns those of the next. A step can be dropped when no living session has its version. A payload is
     * unreadable, and its row is kept, if it is older than the first step, newer than {@code version}, or if a step fails. While nodes of
     * two versions run at the same time, a session saved by a newer node is anonymous on an older one. A payload begins with the byte
     * {@code V}.
     *
     * @param version the version that is written, at least 1
     * @param steps the last one produces {@code version}, each of the others the version before that of its successor
     * @throws IllegalArgumentException if there are more steps than versions to upgrade, or if {@code inner} seals: the version belongs
     *     inside the seal
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // copied, never written to
    public static SessionCodec upcasting(SessionCodec inner, int version, UnaryOperator<SessionData>... steps) {
        Objects.requireNonNull(inner, "inner");
        Objects.requireNonNull(steps, "steps");
        FormattedCodec unversioned = unsealed(FormattedCodecs.withFormat(inner), "upcasting");
        if (unversioned.formats().contains(UpcastingCodec.FORMAT)) {
            throw new IllegalArgumentException("this codec already writes a version");
        }
        return new UpcastingCodec(unversioned, version, List.of(steps));
    }

    /**
     * A codec of an application, with a leading format byte that distinguishes its payloads from others.
     *
     * @param format 1 to 31; different from that of every other codec
     */
    public static SessionCodec marked(int format, SessionCodec inner) {
        Objects.requireNonNull(inner, "inner");
        return new MarkedCodec(format, FormattedCodecs.of(inner));
    }

    /**
     * Chooses the codec that writes; {@link Writing#reading} then adds codecs that only read.
     *
     * @throws IllegalArgumentException if the payloads of the codec have no format byte; see {@link #marked}
     */
    public static Writing writing(SessionCodec codec) {
        Objects.requireNonNull(codec, "codec");
        return new Writing(FormattedCodecs.withFormat(codec));
    }

    /** The first half of a choice of codecs. */
    public static final class Writing {
        private final FormattedCodec written;

        private Writing(FormattedCodec written) {
            this.written = written;
        }

        /**
         * A codec that writes with the chosen codec, and reads each payload with the codec that its first byte names. A payload in a format
         * of none of them is unreadable.
         *
         * @throws IllegalArgumentException if the payloads of a codec have no format byte, or two codecs read the same format
         */
        public SessionCodec reading(SessionCodec... others) {
            Objects.requireNonNull(others, "others");
            return new FormatSwitch(
                    written, Stream.of(others).map(FormattedCodecs::withFormat).toList());
        }
    }

    private static FormattedCodec unsealed(FormattedCodec codec, String what) {
        if (codec.seals()) {
            throw new IllegalArgumentException(
                    "seal last: sealed(keyring, " + what + "(...)), not " + what + "(sealed(...))");
        }
        return codec;
    }
}
