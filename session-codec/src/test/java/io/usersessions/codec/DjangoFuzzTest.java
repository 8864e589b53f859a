package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.usersessions.codec.bytes.Zlib;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

class DjangoFuzzTest extends Fuzzing {
    private static final FormattedCodec CODEC = DjangoPayloads.codec();

    /**
     * Payloads of a forger without the secret, and of one with it: text, body, compressed body and legacy JSON. The last byte selects the
     * form.
     */
    @FuzzTest
    void decode(byte[] input) {
        count();
        if (input.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOf(input, input.length - 1);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String payload = switch (input[input.length - 1]) {
            case 1 -> DjangoPayloads.signed(text);
            case 2 -> DjangoPayloads.signedBody(DjangoPayloads.base64(bytes));
            case 3 -> DjangoPayloads.signedBody("." + DjangoPayloads.base64(Zlib.deflate(bytes)));
            case 4 -> DjangoPayloads.legacy(text);
            default -> text;
        };
        check(CODEC, payload.getBytes(StandardCharsets.ISO_8859_1));
    }
}
