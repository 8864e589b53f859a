package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final String PROXY = "10.0.0.1";
    private final ClientAddress behindProxies = ClientAddress.behind(List.of(
            IpNetwork.parse("10.0.0.0/8").orElseThrow(),
            IpNetwork.parse("fd00::/8").orElseThrow()));

    private static String address(ClientAddress rule, FakeRequest request) {
        return rule.of(request.asRequest()).map(IpAddress::toString).orElse("none");
    }

    @Test
    void without_trusted_networks_headers_are_ignored() {
        FakeRequest request = FakeRequest.from(PROXY).with("X-Forwarded-For", "203.0.113.7");

        assertThat(address(ClientAddress.ofPeer(), request)).isEqualTo(PROXY);
    }

    @Test
    void a_peer_that_is_not_trusted_is_the_client_whatever_it_says() {
        FakeRequest request = FakeRequest.from("198.51.100.9").with("X-Forwarded-For", "203.0.113.7");

        assertThat(address(behindProxies, request)).isEqualTo("198.51.100.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "1.2.3.4, 203.0.113.7 | 203.0.113.7",
                "1.2.3.4, 203.0.113.7, 10.9.9.9 | 203.0.113.7",
                "203.0.113.7,10.9.9.9,10.8.8.8 | 203.0.113.7",
                "10.7.7.7, 10.9.9.9 | 10.7.7.7",
                "203.0.113.7:4711 | 203.0.113.7",
                "2001:db8::1 | 2001:db8::1",
                "[2001:db8::1] | 2001:db8::1",
                "[2001:db8::1]:443 | 2001:db8::1",
                "::ffff:203.0.113.7 | 203.0.113.7",
                "fe80::1%eth0 | fe80::1",
                "203.0.113.7, fd00::5 | 203.0.113.7",
                "unknown, 203.0.113.7 | 203.0.113.7"
            })
    void the_first_hop_from_the_right_that_is_not_trusted_is_the_client(String list, String client) {
        assertThat(address(behindProxies, FakeRequest.from(PROXY).with("X-Forwarded-For", list)))
                .isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ",,,,,,",
                "unknown",
                "_hidden",
                "203.0.113.7, unknown",
                "203.0.113.7, ",
                "localhost",
                "example.org",
                "010.1.1.1",
                "2130706433",
                "0x7f000001",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.4:",
                "1.2.3.4:999999",
                "[1.2.3.4]",
                "[::1",
                "fe80::1%25eth0%",
                "\"203.0.113.7\"",
                "for=203.0.113.7"
            })
    void if_the_list_cannot_be_followed_the_address_is_the_peer(String list) {
        assertThat(address(behindProxies, FakeRequest.from(PROXY).with("X-Forwarded-For", list)))
                .isEqualTo(PROXY);
    }

    @Test
    void lines_are_read_as_one_list() {
        FakeRequest request = FakeRequest.from(PROXY)
                .with("X-Forwarded-For", "1.2.3.4")
                .with("X-Forwarded-For", "203.0.113.7, 10.0.0.2");

        assertThat(address(behindProxies, request)).isEqualTo("203.0.113.7");
    }

    @Test
    void what_the_client_wrote_to_the_left_does_not_count_however_much_it_is() {
        FakeRequest request = FakeRequest.from(PROXY).with("X-Forwarded-For", "x,".repeat(10_000) + "203.0.113.7");

        assertThat(address(behindProxies, request)).isEqualTo("203.0.113.7");
    }

    @Test
    void if_there_are_too_many_hops_the_address_is_the_peer() {
        String within = "203.0.113.7" + ",10.0.0.2".repeat(31);
        String beyond = "203.0.113.7" + ",10.0.0.2".repeat(32);

        assertThat(address(behindProxies, FakeRequest.from(PROXY).with("X-Forwarded-For", within)))
                .isEqualTo("203.0.113.7");
        assertThat(address(behindProxies, FakeRequest.from(PROXY).with("X-Forwarded-For", beyond)))
                .isEqualTo(PROXY);
    }

    @Test
    void the_other_headers_of_proxies_do_not_count() {
        FakeRequest request =
                FakeRequest.from(PROXY).with("Forwarded", "for=203.0.113.7").with("X-Real-IP", "203.0.113.7");

        assertThat(address(behindProxies, request)).isEqualTo(PROXY);
    }

    @Test
    void a_peer_in_brackets_or_without_an_address_is_understood() {
        assertThat(address(ClientAddress.ofPeer(), FakeRequest.from("[::1]"))).isEqualTo("::1");
        assertThat(address(ClientAddress.ofPeer(), FakeRequest.from(""))).isEqualTo("none");
    }

    @Test
    void agent_and_address_make_the_client() {
        FakeRequest request = FakeRequest.from("203.0.113.7").with("User-Agent", "curl/8.0");

        assertThat(ClientAddress.ofPeer().clientOf(request.asRequest()).userAgent())
                .contains("curl/8.0");
        assertThat(ClientAddress.ofPeer()
                        .clientOf(FakeRequest.from("203.0.113.7").asRequest())
                        .userAgent())
                .isEmpty();
    }
}
