package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonFuzzTest extends Fuzzing {

    @FuzzTest
    void decode(byte[] payload) {
        count();
        check(new JsonCodec(), payload);
    }
}
