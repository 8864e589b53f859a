package io.usersessions.app.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "Ada.Lovelace+sessions@mail.example.co.uk",
                "o'brien@example.org",
                "root@localhost",
                "x@xn--bcher-kva.example",
                "_%!#$&*=?^`{|}~-/@a.b"
            })
    void an_address_is_accepted(String text) {
        assertThat(MailAddress.parse(text)).map(MailAddress::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@@example.org",
                "ada@bob@example.org",
                ".ada@example.org",
                "a..b@example.org",
                "ada@-example.org",
                "ada@example..org",
                "ada@example.org.",
                "ada@exam_ple.org",
                "ada@[127.0.0.1]",
                "ada @example.org",
                " ada@example.org",
                "\"a b\"@example.org",
                "Ada <ada@example.org>",
                "ada@example.org,bob@example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@example.org\n",
                "ada\u0000@example.org",
                "ada@example.org>\r\nDATA",
                "\u05d0\u05d3\u05d4@example.org",
                "ada@b\u00fccher.example"
            })
    void any_other_text_is_refused(String text) {
        assertThat(MailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_text_is_refused_at_once() {
        assertThat(MailAddress.parse("a.".repeat(500_000) + "@example.org")).isEmpty();
        assertThat(MailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b.".repeat(126) + "c")).isEmpty();
        assertThat(MailAddress.parse("a".repeat(64) + "@" + "b".repeat(63) + ".org"))
                .isPresent();
    }

    @Test
    void an_address_is_not_printed() {
        assertThat(new MailAddress("ada@example.org").toString()).doesNotContain("ada", "example");
    }
}
