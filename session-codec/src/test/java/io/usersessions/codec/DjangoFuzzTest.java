package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

class DjangoFuzzTest extends Fuzzing {
    private static final List<String> SECRETS = List.of("fuzzed-secret");
    private static final DjangoSigning CURRENT = DjangoSigning.current(DjangoCodec.SALT, SECRETS);
    private static final DjangoSigning LEGACY = DjangoSigning.legacy(SECRETS);
    private static final FormattedCodec CODEC = new DjangoCodec(InstantSource.system(), DjangoCodec.SALT, SECRETS);

    /**
     * As a forger without the secret would write it, and as one with it: text, body, compressed body and legacy JSON of his own. The last
     * byte says which.
     */
    @FuzzTest
    void decode(byte[] input) {
        count();
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOf(input, input.length - 1);
        check(
                CODEC,
                switch (input[input.length - 1]) {
                    case 1 -> signed(new String(bytes, StandardCharsets.ISO_8859_1));
                    case 2 -> signed(base64(bytes) + ":1r31eq");
                    case 3 -> signed("." + base64(Zlib.deflate(bytes)) + ":1r31eq");
                    case 4 -> legacy(bytes);
                    default -> bytes;
                });
    }

    private static byte[] signed(String value) {
        String signature = CURRENT.sign(value.getBytes(StandardCharsets.ISO_8859_1));
        return (value + ":" + signature).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] legacy(byte[] json) {
        byte[] signature = (LEGACY.sign(json) + ":").getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(signature, signature.length + json.length);
        System.arraycopy(json, 0, both, signature.length, json.length);
        return Base64.getEncoder().encode(both);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
