package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;

class JsonAgreementFuzzTest extends Fuzzing {

    @FuzzTest
    void decode(byte[] payload) {
        count();
        JsonAgreement.decoded(payload);
    }
}
