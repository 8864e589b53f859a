package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

class CborFuzzTest {

    @FuzzTest
    void decode(byte[] payload) {
        Fuzzed.check(new CborCodec(), payload);
    }
}
