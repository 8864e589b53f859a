package io.usersessions.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import org.junit.jupiter.api.Test;

/** The addresses that count as one; {@link SlowRequestsTest} tests the limit itself. */
class AddressLimitTest {
    @Test
    void the_addresses_of_a_64_of_ipv6_are_one_and_those_of_ipv4_each_for_itself() {
        assertThat(counted("2001:db8::1"))
                .isEqualTo(counted("2001:db8::ffff:2"))
                .isNotEqualTo(counted("2001:db8:0:1::1"));
        assertThat(counted("192.0.2.1")).isEqualTo(counted("::ffff:192.0.2.1")).isNotEqualTo(counted("192.0.2.2"));
    }

    private static IpNetwork counted(String address) {
        return AddressLimit.counted(IpAddress.parse(address).orElseThrow());
    }
}
