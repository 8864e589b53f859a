package io.usersessions.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.place.Places;
import io.usersessions.domain.model.Client;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
    private static final Devices DEVICES = new Devices(Places.UNKNOWN);

    private static Device device(String userAgent) {
        return DEVICES.of(Client.of(userAgent, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0 Mobile/15E148 Safari/604.1 | Chrome on iPhone",
                "Mozilla/5.0 (PlayStation 4 3.11) AppleWebKit/537.73 (KHTML, like Gecko) | PlayStation 4",
                "curl/8.14.1 | curl"
            })
    void a_device_has_a_name_in_english(String userAgent, String name) {
        assertThat(device(userAgent).inEnglish()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "\uFFFD", "Mozilla/5.0", "\ud83d\ude00"})
    void an_agent_without_a_known_name_is_an_unknown_device(String userAgent) {
        assertThat(device(userAgent)).isEqualTo(Device.UNKNOWN);
        assertThat(device(userAgent).inEnglish()).isEqualTo("Unknown device");
    }

    @Test
    void no_agent_is_an_unknown_device() {
        assertThat(DEVICES.of(Client.UNKNOWN)).isEqualTo(Device.UNKNOWN);
    }

    @Test
    void an_agent_of_500_characters_is_named() {
        String padding = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; " + ".NET CLR 3.5.30729; ".repeat(22) + ")";
        String agent = padding + " Firefox/141.0";

        assertThat(agent).hasSizeBetween(490, 512);
        assertThat(device(agent).inEnglish()).isEqualTo("Firefox on Windows");
    }

    static String[] hostileAgents() {
        return new String[] {
            "a",
            "(",
            " ",
            "Mozilla/5.0 (",
            "1.",
            ";",
            "Linux; U; Android ",
            "\u00e4",
            "iPhone OS 1_",
            "-/",
            "Bot",
            "bot/",
            "[FBAN/",
            "\\\"",
            "Opera/9.80 ",
            " /hints:",
            ":brand=",
            "\ud83d\ude00",
            "\u202e",
            "\u001b[31m",
            "AppleWebKit/1 ",
            "Version/1 Safari/1 ",
            "Chrome/1."
        };
    }

    /** Only the first 512 code points are looked at. The bound is generous for a busy machine; the usual time is below 5 ms. */
    @ParameterizedTest
    @MethodSource("hostileAgents")
    void an_agent_of_64_kilobytes_costs_little_whatever_it_is(String piece) {
        String long64K = piece.repeat(65_536 / piece.length());

        Assertions.assertTimeout(Duration.ofSeconds(1), () -> device(long64K));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>Bot/1.0",
                "\"><img src=x onerror=alert(1)>bot",
                "{{7*7}}bot/1 =cmd|' /C calc'!A0",
                "\u202eevil\u202cBot/1",
                "x /hints:brand=\u202eevil\u2066</title>/9:system=<b>/1:model=\u0000\u001b[31m",
                "x /hints:brand=/:system=:model=:form=:=:",
                "Mozilla/5.0 (compatible; Boast\u200bBoast\ufeffBot/1.0)"
            })
    void a_name_holds_no_markup_and_nothing_that_turns_text_around(String userAgent) {
        Device device = device(userAgent);

        assertThat(device.inEnglish() + device.model().orElse(""))
                .matches("[\\p{L}\\p{N} .!+&'/_-]+")
                .doesNotContain("<", ">");
    }

    @Test
    void a_name_an_agent_gives_itself_is_kept_short() {
        String boastful = "Mozilla/5.0 (compatible; " + "Boast".repeat(80) + "Bot/1.0; +https://example.org)";

        assertThat(device(boastful).kind()).isEqualTo(DeviceKind.BOT);
        assertThat(device(boastful).browser().orElseThrow()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void what_is_remembered_is_bounded() {
        Devices devices = new Devices(Places.UNKNOWN);

        IntStream.range(0, 12_000).forEach(number -> devices.of(Client.of("curl/8." + number, null)));

        assertThat(devices.remembered()).isLessThanOrEqualTo(10_000);
    }

    @Test
    void a_place_is_what_the_port_knows_of_the_address() {
        Devices knowing = new Devices((address, language) -> Optional.of(language + " at " + address));

        assertThat(knowing.place(Client.of("curl", "203.0.113.7"), Locale.GERMAN))
                .contains("de at 203.0.113.7");
        assertThat(knowing.place(Client.UNKNOWN, Locale.GERMAN)).isEmpty();
        assertThat(DEVICES.place(Client.of("curl", "203.0.113.7"), Locale.GERMAN))
                .isEmpty();
    }
}
