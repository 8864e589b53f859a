package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The rules for any bytes, and a check that the build executed as many inputs as it requires. */
public abstract class Fuzzing {
    private static long executions;

    /** For targets. */
    protected Fuzzing() {}

    @BeforeAll
    static void begin() {
        executions = 0;
    }

    /** Every target must call this for each input. */
    protected static void count() {
        executions++;
    }

    /** Bytes are refused in one of the two specified ways, or they are data that is equal after it is written and read again. */
    static void check(FormattedCodec codec, byte[] payload) {
        SessionData data;
        try {
            data = codec.read(payload, BINDING);
        } catch (UnreadableException | AttributeRefusedException refused) {
            return;
        }
        assertThat(data.size()).isLessThanOrEqualTo(SessionData.MAX_BYTES);
        assertThat(codec.read(codec.write(data, BINDING), BINDING)).isEqualTo(data);
    }

    @AfterAll
    static void every_execution_took_place() {
        if (System.getenv("JAZZER_FUZZ") != null) {
            assertThat(executions).isGreaterThanOrEqualTo(Long.parseLong(System.getenv("JAZZER_MAX_EXECUTIONS")));
        }
    }
}
