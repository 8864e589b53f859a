package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

class CborFuzzTest extends Fuzzing {

    @FuzzTest
    void decode(byte[] payload) {
        count();
        check(new CborCodec(), payload);
    }
}
