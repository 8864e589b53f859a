package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.SessionAssert.assertFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A payload is read byte by byte as it was stored. */
abstract class PayloadsContract {
    private final StoreUnderTest store;

    PayloadsContract(StoreUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void every_byte_of_a_payload_comes_back(byte[] payload) {
        StoredSession stored = store.anonymous().payload(payload).storedIn(store.repository());

        Optional<StoredSession> found = store.repository().find(stored.id());

        assertFound(found, stored);
        assertThat(found.orElseThrow().payload().toBytes())
                .as("bytes of the payload")
                .isEqualTo(payload);
    }

    static Stream<Arguments> payloads() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        byte[] large = new byte[64 * 1024 + 1];
        new Random(1).nextBytes(large);
        return Stream.of(
                argumentSet("empty", (Object) new byte[0]),
                argumentSet("one zero", (Object) new byte[1]),
                argumentSet("every byte value", (Object) everyByte),
                argumentSet("more than 64 KiB", (Object) large));
    }
}
