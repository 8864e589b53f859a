package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "::1, ::1",
        "::, ::",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "fe80::1%eth0, fe80::1",
        "::ffff:192.0.2.1, 192.0.2.1",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221"
    })
    void an_address_has_one_spelling(String literal, String text) {
        IpAddress address = IpAddress.parse(literal).orElseThrow();

        assertThat(address).hasToString(text);
        assertThat(IpAddress.parse(text)).contains(address);
        assertThat(IpAddress.fromBytes(address.toBytes())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "localhost",
                "example.org",
                "not-an-ip",
                "192.0.2",
                "192.0.2.1.",
                "192.0.2.256",
                "010.1.1.1",
                "2130706433",
                "0x7f.1",
                "192.0.2.1:80",
                "[::1]",
                "[::1]:80",
                "1::2::3",
                ":::",
                "12345::",
                "::ffff:999.1.1.1",
                "fe80::1%",
                "fe80::1%25%25",
                "cafe",
                "beef.dead",
                "1:2:3:4:5:6:7:8:9",
                "::1/64",
                " ::1",
                "::1\n",
                "٣.٣.٣.٣"
            })
    void other_text_is_no_address_and_is_never_looked_up(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
        assertThat(Client.of("agent", text).ip()).isEmpty();
    }

    @Test
    void control_characters_and_lone_surrogates_of_an_agent_are_replaced() {
        Client client = Client.of("a\u0000b\r\nc\u001b[31m\ud800d\u0085", "::1");

        assertThat(client.userAgent()).contains("a\uFFFDb\uFFFD\uFFFDc\uFFFD[31m\uFFFDd\uFFFD");
    }

    @Test
    void an_agent_is_cut_between_code_points() {
        String emoji = "\uD83D\uDE00";

        Client client = Client.of(emoji.repeat(600), "::1");

        assertThat(client.userAgent()).contains(emoji.repeat(Client.LONGEST_USER_AGENT));
    }

    @Test
    void privacy_keeps_all_a_network_or_nothing() {
        Client v4 = Client.of("agent", "192.0.2.77");
        Client v6 = Client.of("agent", "2001:db8:1:2:3:4:5:6");

        assertThat(ClientPrivacy.FULL.kept(v4)).isEqualTo(v4);
        assertThat(ClientPrivacy.TRUNCATED.kept(v4)).isEqualTo(Client.of("agent", "192.0.2.0"));
        assertThat(ClientPrivacy.TRUNCATED.kept(v6)).isEqualTo(Client.of("agent", "2001:db8:1::"));
        assertThat(ClientPrivacy.NONE.kept(v4)).isEqualTo(new Client(Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.9, 192.0.2.9, true",
        "192.0.2.9, 192.0.2.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::ffff:10.0.0.0/104, 10.255.0.1, true",
        "::ffff:10.0.0.0/104, ::ffff:10.255.0.1, true",
        "::ffff:10.0.0.0/104, 11.0.0.0, false",
        "::ffff:a00:0/104, 10.255.0.1, true",
        "::ffff:192.0.2.9/128, 192.0.2.9, true",
        "::ffff:192.0.2.9, 192.0.2.9, true",
        "::ffff:0:0/96, 203.0.113.9, true",
        "::ffff:0:0/96, 2001:db8::1, false"
    })
    void a_network_contains_its_own_addresses(String network, String address, boolean contained) {
        assertThat(IpNetwork.parse(network)
                        .orElseThrow()
                        .contains(IpAddress.parse(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "192.0.2.0/",
                "192.0.2.0/33",
                "192.0.2.0/-1",
                "192.0.2.0/2x",
                "::/129",
                "name/8",
                "::ffff:10.0.0.0/8",
                "::ffff:10.0.0.0/95",
                "::ffff:10.0.0.0/129"
            })
    void other_text_is_no_network(String text) {
        assertThat(IpNetwork.parse(text)).isEmpty();
    }
}
