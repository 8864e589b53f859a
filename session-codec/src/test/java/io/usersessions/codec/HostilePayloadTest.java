package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Payloads of formats that carry code, in the table and also sealed with the true key: an attacker with every key can forge data, but
 * cannot run code (CVE-2016-4437, CVE-2018-15133).
 */
class HostilePayloadTest {
    private static final Keyring KEYRING = Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));

    /** All formats at once, so that every reader gets every payload. */
    private static final SessionCodec PLAIN = SessionCodecs.upcasting(
            SessionCodecs.writing(SessionCodecs.json())
                    .reading(SessionCodecs.cbor(), SessionCodecs.compressed(SessionCodecs.json())),
            2,
            UnaryOperator.identity());

    private static final SessionCodec SEALED = SessionCodecs.sealed(KEYRING, PLAIN);

    /** An object of a class that this test only names; see the class. */
    private static final String CANARY = "io.usersessions.codec.ClassCanary";

    @ParameterizedTest
    @MethodSource("formatsThatCarryCode")
    void a_format_that_carries_code_is_unreadable(byte[] gadget) {
        Stream<Payload> payloads = Stream.of(
                        "", "J", "B", "D\u0000", "D\u0000J", "V\u0000\u0000\u0000\u0001J", "S", "T")
                .map(prefix -> joined(prefix.getBytes(StandardCharsets.ISO_8859_1), gadget))
                .map(Payload::of);

        assertThat(payloads).allSatisfy(payload -> {
            assertThat(PLAIN.decode(payload, BINDING)).isInstanceOf(Decoded.Unreadable.class);
            assertThat(SEALED.decode(payload, BINDING)).isInstanceOf(Decoded.Unreadable.class);
            assertThat(SEALED.decode(sealedWithTheTrueKey(payload), BINDING)).isInstanceOf(Decoded.Unreadable.class);
        });
    }

    static Stream<Arguments> formatsThatCarryCode() {
        return Stream.of(
                argumentSet("Java serialization", serialized(new TreeMap<>(Map.of("a", 1)))),
                argumentSet("Java serialization, magic alone", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}),
                argumentSet("pickle", text("\u0080\u0004cos\nsystem\n(S'id'\ntR.")),
                argumentSet("pickle of protocol 0", text("cos\nsystem\n(S'id'\ntR.")),
                argumentSet("YAML", text("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]")),
                argumentSet(
                        "XMLEncoder",
                        text("<?xml version=\"1.0\"?><java><object class=\"java.lang.Runtime\"/></java>")),
                argumentSet(
                        "XML with an entity",
                        text("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
                argumentSet("PHP serialization", text("O:8:\"stdClass\":1:{s:1:\"a\";i:1;}")),
                argumentSet("Ruby Marshal", text("\u0004\u0008o:\u000bObject\u0000")),
                argumentSet("BinaryFormatter", text("\u0000\u0001\u0000\u0000\u0000\u00ff\u00ff\u00ff\u00ff")));
    }

    @ParameterizedTest
    @MethodSource("namesOfClasses")
    void the_name_of_a_class_is_data_like_any_other_and_loads_no_class(String value) {
        Payload payload = Payloads.of("J{\"a\":" + value.replace("CLASS", CANARY) + "}");

        Decoded plain = PLAIN.decode(payload, BINDING);
        Decoded sealed = SEALED.decode(sealedWithTheTrueKey(payload), BINDING);

        assertThat(plain).isInstanceOf(Decoded.Readable.class).isEqualTo(sealed);
        assertThat(System.getProperties())
                .doesNotContainKey("canary.of." + getClass().getClassLoader().getName());
    }

    static Stream<String> namesOfClasses() {
        return Stream.of(
                "{\"@class\":\"CLASS\"}",
                "{\"@type\":\"CLASS\",\"val\":1}",
                "{\"@c\":\".CLASS\"}",
                "[\"CLASS\",{}]",
                "{\"class\":\"CLASS\"}",
                "{\"$type\":\"CLASS\"}",
                "{\"=type\":\"CLASS\"}",
                "{\"!\":\"CLASS\"}",
                "\"CLASS\"",
                "[\"java.util.ArrayList\",[\"CLASS\"]]",
                "[\"com.sun.rowset.JdbcRowSetImpl\",{\"dataSourceName\":\"ldap://127.0.0.1/a\",\"autoCommit\":true}]");
    }

    @Test
    void hostile_names_are_names_like_any_other() {
        List<String> names =
                List.of("__proto__", "constructor", "$ne", "@class", "a.b", "a[0]", "\u202e\u2066", "A", "a");

        assertThat(names)
                .allSatisfy(name -> assertThat(PLAIN.decode(Payloads.of("J{\"" + name + "\":1}"), BINDING))
                        .isInstanceOfSatisfying(
                                Decoded.Readable.class,
                                readable ->
                                        assertThat(readable.data().whole(name)).hasValue(1L)));
    }

    private static Payload sealedWithTheTrueKey(Payload payload) {
        return SessionCodecs.sealed(KEYRING, Verbatim.of(payload.toBytes())).encode(SessionData.empty(), BINDING);
    }

    private static byte[] serialized(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
