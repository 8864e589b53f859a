package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

class CompressedFuzzTest {

    @FuzzTest
    void decode(byte[] payload) {
        Fuzzed.check(new CompressedCodec(new JsonCodec()), payload);
    }
}
