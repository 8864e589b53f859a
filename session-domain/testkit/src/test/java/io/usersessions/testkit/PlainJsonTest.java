package io.usersessions.testkit;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.port.SessionCodec;

class PlainJsonTest extends SessionCodecContract {
    @Override
    protected SessionCodec codec() {
        return PlainJson.codec();
    }
}
