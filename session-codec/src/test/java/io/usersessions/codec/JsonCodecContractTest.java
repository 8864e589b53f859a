package io.usersessions.codec;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.SessionCodecContract;

class JsonCodecContractTest extends SessionCodecContract {
    @Override
    protected SessionCodec codec() {
        return SessionCodecs.json();
    }
}
