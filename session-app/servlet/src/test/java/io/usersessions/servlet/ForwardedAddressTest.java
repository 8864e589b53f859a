package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address that proxies report in the header of RFC 7239. */
class ForwardedAddressTest {
    private static final String PROXY = "10.0.0.1";
    private static final List<IpNetwork> PROXIES = List.of(
            IpNetwork.parse("10.0.0.0/8").orElseThrow(),
            IpNetwork.parse("fd00::/8").orElseThrow());
    private final ClientAddress behindProxies = ClientAddress.behindForwarded(PROXIES);

    private String address(FakeRequest request) {
        return behindProxies.of(request.asRequest()).map(IpAddress::toString).orElse("none");
    }

    private String reported(String forwarded) {
        return address(FakeRequest.from(PROXY).with("Forwarded", forwarded));
    }

    @Test
    void a_peer_that_is_not_trusted_is_the_client_whatever_it_says() {
        assertThat(address(FakeRequest.from("198.51.100.9").with("Forwarded", "for=203.0.113.7")))
                .isEqualTo("198.51.100.9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "for=203.0.113.7 | 203.0.113.7",
                "For=203.0.113.7 | 203.0.113.7",
                "FOR=\"203.0.113.7\" | 203.0.113.7",
                "for=\"203.0.113.7:4711\" | 203.0.113.7",
                "for=203.0.113.7:4711 | 203.0.113.7",
                "for=\"[2001:db8::1]\" | 2001:db8::1",
                "for=\"[2001:db8::1]:4711\" | 2001:db8::1",
                "for=[2001:db8::1]:4711 | 2001:db8::1",
                "for=\"2001:db8::1\" | 2001:db8::1",
                "for=\"[::ffff:203.0.113.7]\" | 203.0.113.7",
                "for=\"[fe80::1%eth0]\" | fe80::1",
                "for=203.0.113.7;proto=https;by=10.0.0.2 | 203.0.113.7",
                "by=10.0.0.2; proto=https ;for=203.0.113.7 ; host=example.org | 203.0.113.7",
                ";;for=203.0.113.7;; | 203.0.113.7",
                "for=203.0.113.7;secret=\"a,b;for=1.2.3.4\" | 203.0.113.7",
                "secret=\"\\\",for=1.2.3.4\";for=203.0.113.7 | 203.0.113.7",
                "secret=\"a\\\\\";for=203.0.113.7 | 203.0.113.7",
                "for=\"203.0.113.\\7\" | 203.0.113.7",
                "host=\"\";for=203.0.113.7 | 203.0.113.7",
                "for=1.2.3.4, for=203.0.113.7 | 203.0.113.7",
                "for=1.2.3.4,for=203.0.113.7,for=10.9.9.9 | 203.0.113.7",
                "for=203.0.113.7;by=\"10.0.0.3,\", for=\"10.9.9.9:1\";x=\",\" | 203.0.113.7",
                "for=10.7.7.7, for=10.9.9.9 | 10.7.7.7",
                "for=203.0.113.7, for=\"[fd00::5]\" | 203.0.113.7",
                "for=unknown, for=203.0.113.7 | 203.0.113.7",
                "for=\", for=203.0.113.7 | 203.0.113.7",
                "for=\"\\, for=203.0.113.7;by=\"10.0.0.2\" | 203.0.113.7",
                "for=\"1.2.3.4\", \"\"\"\", for=\"203.0.113.7\" | 203.0.113.7"
            })
    void the_first_hop_from_the_right_that_is_not_trusted_is_the_client(String forwarded, String client) {
        assertThat(reported(forwarded)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ",,,,,,",
                ";",
                "=",
                "for",
                "for=",
                "for=\"\"",
                "for==203.0.113.7",
                "for =203.0.113.7",
                "for= 203.0.113.7",
                "203.0.113.7",
                "proto=https;by=203.0.113.7",
                "for=unknown",
                "for=_hidden",
                "for=\"_hidden:80\"",
                "for=203.0.113.7, for=unknown",
                "for=203.0.113.7, ",
                "for=203.0.113.7, proto=https",
                "for=localhost",
                "for=example.org",
                "for=010.1.1.1",
                "for=2130706433",
                "for=0x7f000001",
                "for=1.2.3",
                "for=256.1.1.1",
                "for=\"203.0.113.7:\"",
                "for=\"203.0.113.7:999999\"",
                "for=\"[203.0.113.7]\"",
                "for=\"[2001:db8::1\"",
                "for=203.0.113.7;for=203.0.113.7",
                "for=203.0.113.7;For=1.2.3.4",
                "for=203.0.113.7;proto",
                "for=203.0.113.7;=x",
                "for=203.0.113.7 proto=https",
                "for=203.0.113.7/proto=https",
                "for=\"203.0.113.7",
                "for=203.0.113.7\"",
                "for=\"203.0.113.7\"x",
                "for=\"203.0.113.7\\",
                "for=\"203.0.113.7\\\"",
                "for=203.0.113.7;secret=\"",
                "for=203.0.113.7;secret=\"\\\"",
                "\"for=203.0.113.7\"",
                "f\u00f6r=203.0.113.7",
                "for=203.0.113.7\u0000",
                "for=\u0662\u0660\u0663.0.113.7"
            })
    void if_the_list_cannot_be_followed_the_address_is_the_peer(String forwarded) {
        assertThat(reported(forwarded)).isEqualTo(PROXY);
    }

    @Test
    void lines_are_read_as_one_list() {
        FakeRequest request = FakeRequest.from(PROXY)
                .with("Forwarded", "for=\"1.2.3.4")
                .with("Forwarded", "for=203.0.113.7, for=10.0.0.2");

        assertThat(address(request)).isEqualTo("203.0.113.7");
    }

    @Test
    void one_header_counts_and_never_the_other() {
        FakeRequest both =
                FakeRequest.from(PROXY).with("Forwarded", "for=203.0.113.7").with("X-Forwarded-For", "198.51.100.9");
        FakeRequest other = FakeRequest.from(PROXY).with("X-Forwarded-For", "198.51.100.9");

        assertThat(address(both)).isEqualTo("203.0.113.7");
        assertThat(address(other)).isEqualTo(PROXY);
        assertThat(ClientAddress.behind(PROXIES).of(both.asRequest()).map(IpAddress::toString))
                .contains("198.51.100.9");
    }

    @Test
    void if_there_are_too_many_hops_the_address_is_the_peer() {
        String within = "for=203.0.113.7" + ",for=10.0.0.2".repeat(31);
        String beyond = "for=203.0.113.7" + ",for=10.0.0.2".repeat(32);

        assertThat(reported(within)).isEqualTo("203.0.113.7");
        assertThat(reported(beyond)).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"for=1.2.3.4,", "\"", "\\", "\\\"", "\"\\", ",", ";", "a=\"\";", "for=\"\\\\\",", "x=", " "})
    void what_the_client_wrote_to_the_left_does_not_count_however_much_it_is(String piece) {
        String spoof = piece.repeat(200_000);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(reported(spoof + ",for=203.0.113.7")).isEqualTo("203.0.113.7");
            assertThat(reported(spoof)).isEqualTo(PROXY);
            assertThat(reported("for=203.0.113.7;" + spoof)).isIn("203.0.113.7", PROXY);
            assertThat(reported("for=10.0.0.9;a=\"" + spoof + "\"")).isIn("10.0.0.9", PROXY);
        });
    }

    @Test
    void a_request_whose_headers_may_not_be_read_comes_from_its_peer() {
        assertThat(address(FakeRequest.from(PROXY).withoutHeaders())).isEqualTo(PROXY);
    }
}
