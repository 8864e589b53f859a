package io.usersessions.benchmark.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentMessagesTest {
    private static final int ENCRYPTION = 80_877_103;
    private static final int START = 196_608;

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final DataOutputStream driver = new DataOutputStream(sent);
    private final TrafficCounter counter = TrafficCounter.create();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1_000})
    void executions_and_simple_queries_are_counted_wherever_the_bytes_are_divided(int piece) throws IOException {
        start();
        message('P', 40);
        message('B', 9);
        message('E', 5);
        message('S', 0);
        message('Q', 12);

        send(piece);

        assertThat(counter.statements()).isEqualTo(2);
    }

    @Test
    void the_content_of_a_message_is_not_counted_as_a_message() throws IOException {
        start();
        driver.writeByte('B');
        driver.writeInt(4 + 10);
        driver.write(new byte[] {'E', 0, 0, 0, 4, 'Q', 0, 0, 0, 4});

        send(1_000);

        assertThat(counter.statements()).isZero();
    }

    private void start() throws IOException {
        driver.writeInt(8);
        driver.writeInt(ENCRYPTION);
        driver.writeInt(8 + 6);
        driver.writeInt(START);
        driver.write(new byte[] {'E', 'Q', 'E', 'Q', 'E', 0});
    }

    private void message(char type, int length) throws IOException {
        driver.writeByte(type);
        driver.writeInt(4 + length);
        driver.write(new byte[length]);
    }

    private void send(int piece) {
        SentMessages messages = new SentMessages(counter);
        byte[] bytes = sent.toByteArray();
        for (int at = 0; at < bytes.length; at += piece) {
            messages.sent(bytes, at, Math.min(piece, bytes.length - at));
        }
    }
}
