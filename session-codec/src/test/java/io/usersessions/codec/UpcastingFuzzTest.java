package io.usersessions.codec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.List;
import java.util.function.UnaryOperator;

class UpcastingFuzzTest extends Fuzzing {
    private static final FormattedCodec CODEC = new UpcastingCodec(
            new FormatSwitch(new JsonCodec(), List.of(new CborCodec(), new CompressedCodec(new JsonCodec()), own())),
            3,
            List.of(UpcastingFuzzTest::renamed, UnaryOperator.identity()));

    @FuzzTest
    void decode(byte[] payload) {
        count();
        check(CODEC, payload);
    }

    private static FormattedCodec own() {
        return new MarkedCodec(1, new JsonCodec());
    }

    private static SessionData renamed(SessionData data) {
        return data.without("a").with("b", data.value("a").orElse(SessionValue.NOTHING));
    }
}
