package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

class CompressedFuzzTest extends Fuzzing {

    @FuzzTest
    void decode(byte[] payload) {
        count();
        check(new CompressedCodec(new JsonCodec()), payload);
    }
}
