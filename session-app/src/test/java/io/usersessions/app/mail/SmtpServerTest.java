package io.usersessions.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.mail.SmtpServer.Security;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {
    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example, mail.example, 587, STARTTLS, ",
        "smtp://mail.example:25/, mail.example, 25, STARTTLS, ",
        "smtp://ada@mail.example:2525, mail.example, 2525, STARTTLS, ada",
        "smtps://ada%40example.org@mail.example, mail.example, 465, TLS, ada@example.org",
        "SMTPS://[2001:db8::1]:4650, 2001:db8::1, 4650, TLS, ",
        "smtp://localhost:25, localhost, 25, LOOPBACK, ",
        "smtp://127.0.0.1, 127.0.0.1, 587, LOOPBACK, ",
        "smtp://[::1]:25, ::1, 25, LOOPBACK, ",
        "smtps://localhost, localhost, 465, TLS, ",
        "smtp://localhost.example, localhost.example, 587, STARTTLS, ",
        "smtp://127.0.0.1.example, 127.0.0.1.example, 587, STARTTLS, "
    })
    void a_url_names_a_server(String url, String host, int port, Security security, String user) {
        assertThat(SmtpServer.at(url)).isEqualTo(new SmtpServer(host, port, security, Optional.ofNullable(user)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail.example",
                "mail.example:587",
                "smtp:mail.example",
                "smtp://",
                "http://mail.example",
                "smtp://mail.example/inbox",
                "smtp://mail.example?starttls=no",
                "smtp://mail.example#x",
                "smtp://ada@example.org@mail.example",
                "smtp://mail example",
                "smtp://mail.example:25\r\nX: y"
            })
    void any_other_text_is_refused(String url) {
        assertThatThrownBy(() -> SmtpServer.at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a mail server is named by a URL such as smtp://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp://ada:s3cret@mail.example", "smtps://ada:s3cret@mail.example:25"})
    void a_password_in_the_url_is_refused_and_not_repeated(String url) {
        assertThatThrownBy(() -> SmtpServer.at(url))
                .hasMessageContaining("must not contain a password")
                .hasNoCause()
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void a_login_is_not_printed() {
        assertThat(new SmtpLogin("ada", "s3cret").toString()).doesNotContain("ada", "s3cret");
    }
}
