package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailOptionsTest {
    private static final int WRONG_ARGUMENTS = 2;

    @TempDir
    private Path scratch;

    private Command serve(String... options) {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--data-dir", scratch.toString()));
        arguments.addAll(List.of(options));
        return Command.run("", arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "--smtp smtp://mail.example, --smtp needs --mail-from",
        "--smtp smtp://mail.example --mail-from no-reply@a.example, --smtp needs --public-url",
        "--mail-from no-reply@a.example, need --smtp",
        "--smtp http://mail.example --mail-from no-reply@a.example, a mail server is named by a URL such as",
        "--smtp smtp://mail.example --mail-from nobody, --mail-from is an address such as",
        "--smtp smtp://ada@mail.example --mail-from no-reply@a.example --public-url https://a.example, needs a password"
    })
    void options_that_make_no_sense_are_refused(String options, String told) {
        Command command = serve(options.split(" ", -1));

        assertThat(command.exitCode()).isEqualTo(WRONG_ARGUMENTS);
        assertThat(command.err()).contains(told);
    }

    @Test
    void a_password_in_the_url_is_refused_and_not_repeated() {
        Command command = serve("--smtp", "smtp://ada:s3cret@mail.example", "--mail-from", "no-reply@a.example");

        assertThat(command.exitCode()).isEqualTo(WRONG_ARGUMENTS);
        assertThat(command.err()).contains("must not contain a password").doesNotContain("s3cret");
    }

    @Test
    void a_password_for_no_user_is_refused_and_not_repeated() {
        Path password = SecretFile.write(scratch.resolve("password"), "s3cret\n");

        Command command = serve(
                "--smtp",
                "smtp://mail.example",
                "--mail-from",
                "no-reply@a.example",
                "--smtp-password-file",
                password.toString());

        assertThat(command.exitCode()).isEqualTo(WRONG_ARGUMENTS);
        assertThat(command.err()).contains("names no user").doesNotContain("s3cret");
    }

    @Test
    void a_password_file_that_is_missing_is_named() {
        Command command = serve(
                "--smtp",
                "smtp://ada@mail.example",
                "--mail-from",
                "no-reply@a.example",
                "--smtp-password-file",
                "nowhere");

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.err()).isEqualTo("Error: nowhere: the file of --smtp-password-file does not exist\n");
    }

    @Test
    void a_password_file_that_others_can_read_is_refused_with_an_external_database() {
        Path password = SecretFile.write(scratch.resolve("password"), "s3cret\n", "rw-r--r--");
        Path keyring = SecretFile.write(scratch.resolve("keyring"), Keyring.freshKey(SealAlgorithm.AES_256_GCM));

        Command command = serve(
                "--jdbc-url",
                "jdbc:postgresql://127.0.0.1:1/nothing",
                "--keyring",
                keyring.toString(),
                "--smtp",
                "smtp://ada@mail.example",
                "--mail-from",
                "no-reply@a.example",
                "--smtp-password-file",
                password.toString());

        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.err()).contains("run 'chmod 600 " + password + "'").doesNotContain("s3cret");
    }
}
