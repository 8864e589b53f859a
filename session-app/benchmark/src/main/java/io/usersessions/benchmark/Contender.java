package io.usersessions.benchmark;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/** A way of making bytes of attributes and attributes of bytes. */
interface Contender {
    /** The bytes. */
    Object encode();

    /** The attributes of the bytes. */
    Object decode();

    /** How many bytes there are. */
    int length();

    /** The contender of this name, with a basket of this size. */
    static Contender named(String name, int bytes) {
        Basket basket = Basket.ofSize(bytes);
        return switch (name) {
            case "json" -> new OfCodec(SessionCodecs.json(), basket.data());
            case "cbor" -> new OfCodec(SessionCodecs.cbor(), basket.data());
            case "compressed json" -> new OfCodec(SessionCodecs.compressed(SessionCodecs.json()), basket.data());
            case "upcasting json" ->
                new OfCodec(SessionCodecs.upcasting(SessionCodecs.json(), 2, UnaryOperator.identity()), basket.data());
            case "sealed json" -> new OfCodec(sealed(SealAlgorithm.AES_256_GCM, SessionCodecs.json()), basket.data());
            case "sealed cbor" -> new OfCodec(sealed(SealAlgorithm.AES_256_GCM, SessionCodecs.cbor()), basket.data());
            case "sealed json, XAES" ->
                new OfCodec(sealed(SealAlgorithm.XAES_256_GCM, SessionCodecs.json()), basket.data());
            case "django" -> new OfCodec(SessionCodecs.django("benchmark-secret-key"), basket.data());
            case "JDK serialization" -> new OfJdk(basket.objects());
            case "Spring's default" -> new OfSpring(basket.objects());
            default -> throw new IllegalArgumentException("there is no contender '" + name + "'");
        };
    }

    private static SessionCodec sealed(SealAlgorithm algorithm, SessionCodec inner) {
        return SessionCodecs.sealed(Keyring.parse(Keyring.freshKey(algorithm)), inner);
    }

    /** One of this library's codecs. */
    final class OfCodec implements Contender {
        private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
        private static final Binding BINDING = new Binding(
                SessionId.fromBytes(new byte[SessionId.BYTES]),
                KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
                Optional.of(new SignIn(new UserId("ada"), START)),
                START,
                START.plusSeconds(86_400),
                7);

        private final SessionCodec codec;
        private final SessionData data;
        private final Payload payload;

        OfCodec(SessionCodec codec, SessionData data) {
            this.codec = codec;
            this.data = data;
            this.payload = codec.encode(data, BINDING);
        }

        @Override
        public Payload encode() {
            return codec.encode(data, BINDING);
        }

        @Override
        public Decoded decode() {
            return codec.decode(payload, BINDING);
        }

        @Override
        public int length() {
            return payload.length();
        }
    }

    /** {@code ObjectOutputStream} over the whole map. */
    final class OfJdk implements Contender {
        private final Map<String, Serializable> objects;
        private final byte[] bytes;

        OfJdk(Map<String, Serializable> objects) {
            this.objects = objects;
            this.bytes = encode();
        }

        @Override
        public byte[] encode() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ObjectOutputStream stream = new ObjectOutputStream(out)) {
                stream.writeObject(objects);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }

        @Override
        @SuppressWarnings("BanSerializableRead") // what it is compared with
        public Object decode() {
            try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
                return stream.readObject();
            } catch (IOException | ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public int length() {
            return bytes.length;
        }
    }

    /** Spring Session JDBC's default: its converters over Java serialization, a row and a stream for every attribute. */
    final class OfSpring implements Contender {
        private final SerializingConverter serializing = new SerializingConverter();
        private final DeserializingConverter deserializing = new DeserializingConverter();
        private final Map<String, Serializable> objects;
        private final Map<String, byte[]> rows;

        OfSpring(Map<String, Serializable> objects) {
            this.objects = objects;
            this.rows = encode();
        }

        @Override
        public Map<String, byte[]> encode() {
            Map<String, byte[]> encoded = new HashMap<>();
            objects.forEach((name, value) -> encoded.put(name, serializing.convert(value)));
            return encoded;
        }

        @Override
        public Map<String, Object> decode() {
            Map<String, Object> decoded = new HashMap<>();
            rows.forEach((name, bytes) -> decoded.put(name, deserializing.convert(bytes)));
            return decoded;
        }

        @Override
        public int length() {
            return rows.values().stream().mapToInt(bytes -> bytes.length).sum();
        }
    }
}
