package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonFuzzTest {

    @FuzzTest
    void decode(byte[] payload) {
        Fuzzed.check(new JsonCodec(), payload);
    }
}
