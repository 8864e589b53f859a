package io.usersessions.codec.django;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base62Test {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "9, 9",
        "10, A",
        "61, z",
        "62, 10",
        "3843, zz",
        "3844, 100",
        "1700000000, 1r31eq",
        "-1, -1",
        "-62, -10",
        "9223372036854775807, AzL8n0Y58m7",
        "-9223372036854775808, -AzL8n0Y58m8"
    })
    void a_number_is_written_in_62_digits(long number, String digits) {
        assertThat(Base62.encode(number)).isEqualTo(digits);
        assertThat(Base62.isNumber(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--1", "1-", "1 ", "1_", "1=", "1.0", "\u00b2", "\uff11"})
    void text_with_other_characters_is_not_a_number(String text) {
        assertThat(Base62.isNumber(text)).isFalse();
    }
}
