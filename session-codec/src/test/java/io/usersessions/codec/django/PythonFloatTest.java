package io.usersessions.codec.django;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonFloatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0",
                "-0.0",
                "1.0",
                "-1.0",
                "0.1",
                "100.0",
                "123456789.125",
                "0.0001",
                "0.00012345",
                "1e-05",
                "1.5e-05",
                "1e-07",
                "-1e-07",
                "9999999999999998.0",
                "1000000000000000.0",
                "1e+16",
                "1.2345678901234568e+16",
                "1e+22",
                "1e+23",
                "2e+23",
                "1e+100",
                "1e-100",
                "0.30000000000000004",
                "9007199254740992.0",
                "2.2250738585072014e-308",
                "1.7976931348623157e+308",
                "5e-324",
                "1e-323",
                "1.5e-323",
                "2e-323",
                "2.5e-323",
                "3e-323",
                "3.5e-323",
                "4e-323",
                "4.4e-323",
                "1e-322",
                "2.004e-320"
            })
    void a_number_is_written_as_python_writes_it(String repr) {
        assertThat(PythonFloat.repr(Double.parseDouble(repr))).isEqualTo(repr);
    }

    @Test
    void every_number_comes_back() {
        Random random = new Random(7);

        LongStream bits = random.longs(20_000);

        assertThat(bits.mapToDouble(Double::longBitsToDouble).filter(Double::isFinite))
                .allSatisfy(number ->
                        assertThat(Double.parseDouble(PythonFloat.repr(number))).isEqualTo(number));
    }
}
