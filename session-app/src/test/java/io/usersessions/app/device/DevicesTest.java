package io.usersessions.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevicesTest {
    private static final Devices DEVICES = new Devices(Places.UNKNOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux",
                "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Ubuntu",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 | Chrome on Windows",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15 | Safari on Mac OS X",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1 | Mobile Safari on iOS",
                "curl/8.14.1 | curl"
            })
    void common_agents_are_named(String userAgent, String device) {
        assertThat(DEVICES.describe(Optional.of(userAgent))).isEqualTo(device);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "\uFFFD", "Mozilla/5.0", "\ud83d\ude00"})
    void an_agent_without_a_known_name_is_an_unknown_device(String userAgent) {
        assertThat(DEVICES.describe(Optional.of(userAgent))).isEqualTo("Unknown device");
    }

    @Test
    void no_agent_is_an_unknown_device() {
        assertThat(DEVICES.describe(Optional.empty())).isEqualTo("Unknown device");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "(", " ", "Mozilla/5.0 (", "1.", ";", "Linux; U; Android ", "\u00e4", "iPhone OS 1_", "-/"})
    void the_longest_agent_that_is_kept_costs_little_whatever_it_is(String piece) {
        String longest = piece.repeat(512).substring(0, 512);

        Assertions.assertTimeout(Duration.ofSeconds(1), () -> DEVICES.describe(Optional.of(longest)));
    }

    @Test
    void a_name_an_agent_gives_itself_is_kept_short() {
        String boastful = "Mozilla/5.0 (compatible; " + "Boast".repeat(80) + "Bot/1.0; +https://example.org)";

        assertThat(DEVICES.describe(Optional.of(boastful))).hasSizeLessThan(100);
    }

    @Test
    void a_place_is_what_the_port_knows_of_the_address() {
        Devices knowing = new Devices(address -> Optional.of("at " + address));

        assertThat(knowing.place(Client.of("curl", "203.0.113.7"))).contains("at 203.0.113.7");
        assertThat(knowing.place(Client.UNKNOWN)).isEmpty();
        assertThat(DEVICES.place(Client.of("curl", "203.0.113.7"))).isEmpty();
    }
}
