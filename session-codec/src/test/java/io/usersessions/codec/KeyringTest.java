package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are keyrings, and texts that stop the start. */
class KeyringTest {
    private static final String GCM = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private static final String XAES = Keyring.freshKey(SealAlgorithm.XAES_256_GCM);

    @Test
    void a_fresh_key_is_a_line_of_a_keyring_and_always_new() {
        List<String> keys = Stream.generate(() -> Keyring.freshKey(SealAlgorithm.AES_256_GCM))
                .limit(100)
                .toList();

        assertThat(keys).doesNotHaveDuplicates().allSatisfy(key -> {
            assertThat(key).matches("aes-256-gcm:[A-Za-z0-9_-]{43}");
            assertThat(Keyring.parse(key).uses()).hasSize(1);
        });
    }

    @Test
    void lines_contain_keys_or_comments() {
        Keyring keyring =
                Keyring.parse("\uFEFF# since March\r\n\n  " + XAES + "  \r\n# until April\n" + GCM + " # not long\n");

        assertThat(keyring.uses().stream().map(KeyUse::algorithm))
                .containsExactly(SealAlgorithm.XAES_256_GCM, SealAlgorithm.AES_256_GCM);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", ",", ", ", "\t", "\n"})
    void one_line_may_contain_several_keys(String between) {
        assertThat(Keyring.parse(GCM + between + XAES).uses()).hasSize(2);
    }

    @Test
    void a_key_is_base64_of_either_alphabet_with_or_without_padding_and_an_algorithm() {
        byte[] bytes = Stream.generate(() -> Keyring.freshKey(SealAlgorithm.AES_256_GCM))
                .map(key -> key.substring(key.indexOf(':') + 1))
                .filter(key -> key.contains("-") && key.contains("_"))
                .map(Base64.getUrlDecoder()::decode)
                .findFirst()
                .orElseThrow();

        Stream<String> ids = Stream.of(
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getUrlEncoder().encodeToString(bytes),
                        "aes-256-gcm:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .map(key -> Keyring.parse(key).uses().get(0).id());

        assertThat(ids.distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                   | this keyring has no key",
                "' \n# only a comment\n'                              | this keyring has no key",
                "changeme                                             | key 1 of this keyring has 6 bytes, not 32",
                "aes-256-gcm:                                         | key 1 of this keyring has 0 bytes, not 32",
                "kPH+bIxk5D2deZiIxcaaaA==                             | key 1 of this keyring has 16 bytes, not 32",
                "aes-256-gcm:!!!!                                     | key 1 of this keyring is not Base64",
                "aes-128-cbc:kPH+bIxk5D2deZiIxcaaaA==                 | key 1 of this keyring is not for aes-256-gcm or xaes-256-gcm",
                "AES-256-GCM:kPH+bIxk5D2deZiIxcaaaA==                 | key 1 of this keyring is not for aes-256-gcm or xaes-256-gcm",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA          | key 1 of this keyring is one byte over and over",
                "__________________________________________8          | key 1 of this keyring is one byte over and over",
            })
    void a_keyring_that_seals_nothing_stops_the_start(String text, String message) {
        assertThatThrownBy(() -> Keyring.parse(text))
                .isInstanceOf(KeyringException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource({
        "5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a, is one byte over and over",
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308, repeats a few bytes",
        "deadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeefdeadbeef, repeats a few bytes",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f, counts instead of being random",
        "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0efeeedecebeae9e8e7e6e5e4e3e2e1e0, counts instead of being random",
        "7468697320697320612073616d706c65206b65792c206368616e676520697421, 'is text, such as a password or a sample'",
        "0000000000000000000000000000000000000000000000000000000000000001, has too few different bytes",
        "0102030405060708090a0a0a0a09080706050403020101020304050607080900, has too few different bytes",
        "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4, is a published sample",
        "b98c0e4fd0b2f0a9c6f2f6f2a41c1d5b7e63d07a95d1c2e83f04b6a7c8d9e1f3, is a published sample"
    })
    void a_key_that_is_not_random_stops_the_start(String hex, String complaint) {
        String weak = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));

        assertThatThrownBy(() -> Keyring.parse(GCM + "\n" + weak))
                .isInstanceOf(KeyringException.class)
                .hasMessageStartingWith("key 2 of this keyring " + complaint)
                .hasMessageNotContaining(weak)
                .hasMessageNotContaining(hex);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letmeinletmeinletmeinletmeinletmeinletmeinl",
                "replace-me-replace-me-replace-me-replace-me",
                "your-secret-key-here-your-secret-key-here-x",
                "correcthorsebatterystaplecorrecthorsebatter",
                "thisisasecretkeyforoursessionsdonotshareitx",
                "REPLACE_WITH_32_RANDOM_BYTES_IN_BASE64_NOWx",
                "qwertyuiopasdfghjklzxcvbnmqwertyuiopasdfghj",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq",
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
                "AbAbAbAbAbAbAbAbAbAbAbAbAbAbAbAbAbAbAbAbAbA"
            })
    void base64_that_someone_typed_stops_the_start(String typed) {
        assertThatThrownBy(() -> Keyring.parse(typed))
                .isInstanceOf(KeyringException.class)
                .hasMessageStartingWith("key 1 of this keyring ")
                .hasMessageNotContaining(typed);
    }

    @Test
    void a_repeated_key_stops_the_start_whatever_its_algorithm() {
        String bytes = GCM.substring(GCM.indexOf(':') + 1);

        assertThatThrownBy(() -> Keyring.parse(GCM + " xaes-256-gcm:" + bytes))
                .isInstanceOf(KeyringException.class)
                .hasMessage("this keyring contains a key twice");
        assertThatThrownBy(() -> Keyring.parse(GCM + "\n" + XAES + "\n" + GCM))
                .isInstanceOf(KeyringException.class)
                .hasMessage("this keyring contains a key twice");
    }

    @Test
    void a_keyring_is_read_from_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("keyring"), GCM + "\n");

        assertThat(Keyring.fromFile(file).uses()).hasSize(1);
    }

    @Test
    void a_file_that_is_not_a_keyring_stops_the_start_and_is_named(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC0, (byte) 0xAF});
        Path large = Files.writeString(folder.resolve("large"), "#".repeat(100_000));

        assertThatThrownBy(() -> Keyring.fromFile(missing))
                .hasMessageStartingWith("keyring " + missing + " does not exist");
        assertThatThrownBy(() -> Keyring.fromFile(empty)).hasMessageStartingWith("keyring " + empty + " has no key");
        assertThatThrownBy(() -> Keyring.fromFile(binary)).hasMessageStartingWith("keyring " + binary + " is not text");
        assertThatThrownBy(() -> Keyring.fromFile(large)).hasMessageStartingWith("keyring " + large + " is larger");
        assertThatThrownBy(() -> Keyring.fromFile(folder)).isInstanceOf(KeyringException.class);
    }

    @Test
    void a_variable_that_is_not_a_keyring_stops_the_start_and_is_named_but_not_quoted() {
        assertThatThrownBy(() -> Keyring.fromEnvironment("NO_SUCH_KEYRING"))
                .isInstanceOf(KeyringException.class)
                .hasMessageStartingWith("environment variable NO_SUCH_KEYRING is not set");
        assertThatThrownBy(() -> Keyring.fromEnvironment("PATH"))
                .isInstanceOf(KeyringException.class)
                .hasMessageStartingWith("key 1 of the keyring in PATH ")
                .hasMessageNotContaining(System.getenv("PATH"));
    }

    @Test
    void a_keyring_prints_the_ids_of_its_keys_and_nothing_of_the_keys() {
        Keyring keyring = Keyring.parse(GCM + " " + XAES);

        String printed = keyring + " " + keyring.uses();

        assertThat(printed)
                .matches("Keyring\\[SealingKey\\[\\p{XDigit}{8}], SealingKey\\[\\p{XDigit}{8}]] \\[KeyUse.*]")
                .doesNotContain(GCM.substring(12), XAES.substring(13));
    }

    @Test
    void a_key_has_the_same_id_everywhere_and_differs_from_other_keys() {
        Keyring one = Keyring.parse(GCM + " " + XAES);
        Keyring other = Keyring.parse(XAES + " " + GCM);

        assertThat(one.uses()).containsExactlyInAnyOrderElementsOf(other.uses());
        assertThat(one.uses().get(0).id()).isNotEqualTo(one.uses().get(1).id());
    }

    @Test
    void random_keys_are_not_refused_as_weak() {
        assertThat(Stream.generate(() -> Keyring.freshKey(SealAlgorithm.XAES_256_GCM))
                        .limit(2_000))
                .allSatisfy(key -> assertThat(Keyring.parse(key).uses()).hasSize(1));
    }

    /** The expected bytes are from another implementation of RFC 5869. */
    @Test
    void derived_keys_are_those_of_rfc_5869_on_every_node() {
        Keyring keyring = Keyring.parse("E2z52HjkXdRCXIf5ZpaFhAIhWy7hf/2GYGEmXcxv5z0=");

        List<SecretKey> derived = keyring.derive("csrf", "HmacSHA256");

        assertThat(derived).singleElement().satisfies(key -> {
            assertThat(key.getAlgorithm()).isEqualTo("HmacSHA256");
            assertThat(HexFormat.of().formatHex(key.getEncoded()))
                    .isEqualTo("0f4d2c606ef0e09f9515b75b272ca5a5f21fac476fb1a65ed4b4396fc388b3ef");
        });
    }

    @Test
    void keys_are_derived_in_the_order_of_the_ring_and_others_for_another_purpose() {
        Keyring ring = Keyring.parse(GCM + "\n" + XAES);

        List<SecretKey> derived = ring.derive("csrf", "HmacSHA256");

        assertThat(derived).hasSize(2).doesNotHaveDuplicates();
        assertThat(Keyring.parse(XAES + "\n" + GCM).derive("csrf", "HmacSHA256"))
                .containsExactly(derived.get(1), derived.get(0));
        assertThat(ring.derive("links", "HmacSHA256")).doesNotContainAnyElementsOf(derived);
    }
}
