package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class KeyringFuzzTest extends Fuzzing {
    @FuzzTest
    void parse(byte[] text) {
        count();
        try {
            Keyring.parse(new String(text, StandardCharsets.UTF_8));
        } catch (KeyringException refused) {
            // Expected.
        }
    }
}
