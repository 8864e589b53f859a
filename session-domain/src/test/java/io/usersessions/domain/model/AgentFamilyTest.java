package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentFamilyTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 | Mozilla/5.0 (Windows NT 11.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.6778.86 Safari/537.36
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15 | Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/618.1 (KHTML, like Gecko) Version/18.0.1 Safari/618.1
            Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1 | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/22A3354 Safari/604.1
            Mozilla/5.0 (Linux; Android 13; SM-G991B Build/TP1A.220624.014) AppleWebKit/537.36 Chrome/120.0.0.0 | Mozilla/5.0 (Linux; Android 14; SM-G991B Build/UP1A.231005.007) AppleWebKit/537.36 Chrome/121.0.0.0
            curl/8.14.1 | curl/8.15.0-DEV
            Example 3.2.1 (build 4567; kernel 5.15.0-91-generic) | Example v4.0 (build 4999; kernel 6.1.0)
            """)
    void an_update_stays_in_the_family(String before, String after) {
        assertThat(family(after)).isEqualTo(family(before));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Mozilla/5.0 (X11; Linux i686; rv:140.0) Gecko/20100101 Firefox/140.0
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36 | Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0
            Mozilla/5.0 (Linux; Android 14; SM-G991B) Chrome/120.0.0.0 | Mozilla/5.0 (Linux; Android 14; SM-S911B) Chrome/120.0.0.0
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) | Mozilla/5.0 (Windows NT 10.0; Win32; x86)
            curl/8.14.1 | Wget/1.24.5
            """)
    void another_program_or_system_is_another_family(String one, String other) {
        assertThat(family(one)).isNotEqualTo(family(other));
    }

    @Test
    void clients_without_a_user_agent_form_their_own_family() {
        AgentFamily silent = AgentFamily.of(Client.UNKNOWN);

        assertThat(silent).isEqualTo(AgentFamily.of(new Client(Optional.empty(), IpAddress.parse("192.0.2.1"))));
        assertThat(silent).isNotEqualTo(family(FIREFOX)).isNotEqualTo(family(""));
    }

    @Test
    void the_address_does_not_count() {
        AgentFamily here = AgentFamily.of(Client.of(FIREFOX, "192.0.2.1"));
        AgentFamily there = AgentFamily.of(Client.of(FIREFOX, "2001:db8::1"));

        assertThat(here).isEqualTo(there);
    }

    @Test
    void any_text_has_a_family_and_it_is_no_longer_than_the_text() {
        qt().forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 300))
                .check(text -> family(text).name().orElseThrow().length() <= text.length());
    }

    private static AgentFamily family(String userAgent) {
        return AgentFamily.of(Client.of(userAgent, ""));
    }
}
