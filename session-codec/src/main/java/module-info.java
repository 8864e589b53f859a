/**
 * Attributes of sessions as bytes and back. Start at {@link io.usersessions.codec.SessionCodecs}.
 *
 * <p>Tink is needed only to seal.
 */
@org.jspecify.annotations.NullMarked
module io.usersessions.codec {
    requires transitive io.usersessions.domain;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.cbor;
    requires static com.google.crypto.tink;
    requires static org.jspecify;

    exports io.usersessions.codec;
}
