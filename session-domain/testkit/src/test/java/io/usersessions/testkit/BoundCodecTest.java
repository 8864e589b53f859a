package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class BoundCodecTest extends BoundCodecContract {
    private final Ports ports;

    BoundCodecTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected SessionCodec codec() {
        return ports.get(SessionCodec.class);
    }
}
