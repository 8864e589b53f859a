package io.usersessions.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
    @Test
    void the_zone_of_the_account_comes_before_that_of_the_browser() {
        assertThat(Zones.choose(Optional.of("Asia/Tokyo"), Optional.of("Europe/Rome")))
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(Zones.choose(Optional.empty(), Optional.of("Europe/Rome"))).isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(Zones.choose(Optional.empty(), Optional.empty())).isEqualTo(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Mars/Olympus", "europe/rome", "+25:00", "UTC+99999", "<b>", "../etc/localtime", "\u202E"})
    void a_text_that_names_no_zone_is_ignored(String hostile) {
        assertThat(Zones.choose(Optional.of(hostile), Optional.of("Europe/Rome")))
                .isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(Zones.choose(Optional.empty(), Optional.of(hostile))).isEqualTo(ZoneOffset.UTC);
    }
}
