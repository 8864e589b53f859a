package io.usersessions.app.command;

import io.usersessions.app.mail.MailSettings;
import io.usersessions.app.mail.SmtpLogin;
import io.usersessions.app.mail.SmtpServer;
import io.usersessions.app.notice.MailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the mail server. */
final class MailOptions {
    private static final String PASSWORD = "USER_SESSIONS_SMTP_PASSWORD";
    private static final int LARGEST_FILE = 4_096;

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            defaultValue = "${env:USER_SESSIONS_SMTP}",
            description =
                    "Mail server that tells people of sign-ins from new devices and places, such as smtp://user@mail.example:587 (with"
                            + " STARTTLS, except on this machine) or smtps://user@mail.example. Needs --mail-from and --public-url. Without"
                            + " it, a line in the log tells the operator.")
    private @Nullable String url;

    @Option(
            names = "--smtp-password-file",
            paramLabel = "F",
            defaultValue = "${env:USER_SESSIONS_SMTP_PASSWORD_FILE}",
            description = "File with the password of the user of --smtp, which nobody else can read. The variable "
                    + PASSWORD + " can hold the password itself.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            defaultValue = "${env:USER_SESSIONS_MAIL_FROM}",
            description = "Sender of all mails, such as no-reply@sessions.example.")
    private @Nullable String from;

    /**
     * The mail settings; empty if no mail is to be sent.
     *
     * @throws IllegalArgumentException if the options contradict each other; the message contains no secret
     * @throws IOException if the file cannot be read
     */
    Optional<MailSettings> settings(DatabaseOptions database) throws IOException {
        if (url == null) {
            requireNothingElse();
            return Optional.empty();
        }
        SmtpServer server = SmtpServer.at(url);
        Optional<String> password = password(database);
        Optional<SmtpLogin> login = server.user().flatMap(user -> password.map(secret -> new SmtpLogin(user, secret)));
        if (server.user().isEmpty() && password.isPresent()) {
            throw new IllegalArgumentException("--smtp names no user for the password");
        }
        return Optional.of(new MailSettings(server, login, sender()));
    }

    private void requireNothingElse() {
        if (from != null || passwordFile != null) {
            throw new IllegalArgumentException("--mail-from and --smtp-password-file need --smtp");
        }
    }

    private MailAddress sender() {
        if (from == null) {
            throw new IllegalArgumentException("--smtp needs --mail-from");
        }
        return MailAddress.parse(from)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--mail-from is an address such as no-reply@sessions.example, not " + from));
    }

    private Optional<String> password(DatabaseOptions database) throws IOException {
        if (passwordFile == null) {
            return Optional.ofNullable(System.getenv(PASSWORD));
        }
        database.requireHidden(passwordFile);
        if (!Files.exists(passwordFile)) {
            throw new NoSuchFileException(
                    passwordFile.toString(), null, "the file of --smtp-password-file does not exist");
        }
        if (Files.size(passwordFile) > LARGEST_FILE) {
            throw new IllegalArgumentException("--smtp-password-file is larger than 4 KiB");
        }
        return Optional.of(Files.readString(passwordFile).strip());
    }
}
