package io.usersessions.domain.json;

import io.usersessions.domain.port.SessionCodec;

/**
 * JSON without a dependency: for applications that use the domain alone, in tests and wherever payloads need not be sealed.
 *
 * <p>Payloads are byte for byte those of {@code SessionCodecs.json()} in the module {@code session-codec}, and are read as strictly. A
 * move to that module, to seal payloads or to write another format, therefore needs no conversion:
 * {@code SessionCodecs.writing(sealed).reading(SessionCodecs.json())} reads what this codec wrote.
 */
public final class PlainJson {
    private static final SessionCodec CODEC = new PlainJsonCodec();

    private PlainJson() {}

    /**
     * Attributes as JSON (RFC 8259), readable by everyone who can read the table.
     *
     * <p>Equal data has equal bytes: no spaces, and names sorted by code unit. Reading is strict: only UTF-8, no repeated name, nothing
     * after the end, only numbers that fit into 64 bits, and every limit of {@code SessionData} is checked while reading. A payload begins
     * with the byte {@code J}. The binding is not authenticated.
     *
     * <p>Immutable and safe for any number of threads.
     */
    public static SessionCodec codec() {
        return CODEC;
    }
}
