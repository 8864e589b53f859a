package io.usersessions.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceNameTest {
    @ParameterizedTest
    @CsvSource({
        "' Work laptop ', Work laptop",
        "a\u0000\u001b[31m\u0085b, a [31m b",
        "a\u202Eb\u2066c\uFEFFd, a b c d",
        "a\u2028\u2029\u00a0b, a b",
        "\u05de\u05d7\u05e9\u05d1, \u05de\u05d7\u05e9\u05d1",
        "\ud83d\udcbb Mac, \ud83d\udcbb Mac",
        "a\ud800b, a b"
    })
    void a_name_is_one_line_without_what_has_no_shape(String typed, String name) {
        assertThat(DeviceName.typed(typed)).contains(new DeviceName(name));
    }

    @Test
    void a_long_name_is_cut_between_code_points() {
        assertThat(DeviceName.typed("\ud83d\udcbb".repeat(61))).contains(new DeviceName("\ud83d\udcbb".repeat(60)));
        assertThat(DeviceName.typed("a".repeat(59) + " b")).contains(new DeviceName("a".repeat(59)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", "\u202E"})
    void a_name_of_nothing_is_none(String typed) {
        assertThat(DeviceName.typed(typed)).isEmpty();
    }
}
