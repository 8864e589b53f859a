package io.usersessions.codec;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.SessionCodecContract;

class DjangoCodecContractTest extends SessionCodecContract {
    @Override
    protected SessionCodec codec() {
        return SessionCodecs.django("a secret key of a test");
    }
}
