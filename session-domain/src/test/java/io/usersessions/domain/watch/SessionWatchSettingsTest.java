package io.usersessions.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionWatchSettingsTest {
    @Test
    void by_default_there_is_a_query_a_second() {
        assertThat(SessionWatchSettings.defaults().interval()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S,PT0S", "PT1M,PT10M"})
    void the_bounds_are_allowed(Duration interval, Duration margin) {
        assertThat(new SessionWatchSettings(interval, margin).margin()).isEqualTo(margin);
    }

    @ParameterizedTest
    @CsvSource({"PT0.199S,PT0S,interval", "PT1M0.001S,PT0S,interval", "PT1S,PT-1S,margin", "PT1S,PT10M1S,margin"})
    void what_is_beyond_them_is_refused_by_name(Duration interval, Duration margin, String name) {
        assertThatThrownBy(() -> new SessionWatchSettings(interval, margin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the " + name);
    }
}
