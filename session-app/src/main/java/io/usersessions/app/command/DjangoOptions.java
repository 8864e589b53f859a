package io.usersessions.app.command;

import io.usersessions.app.account.UserIds;
import io.usersessions.codec.DjangoAttributes;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.persistence.django.DjangoImportSettings;
import io.usersessions.persistence.django.DjangoImportSettings.ExpiredRows;
import io.usersessions.persistence.django.DjangoReader;
import io.usersessions.persistence.django.DjangoTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options for the sessions of Django. */
final class DjangoOptions {
    /** The prefix of the ids of Django's people, so that no account has one of them. */
    private static final String SYSTEM = "django";

    private static final String SECRET = "USER_SESSIONS_DJANGO_SECRET_KEY";

    @Option(
            names = "--from",
            paramLabel = "U",
            defaultValue = "${env:USER_SESSIONS_DJANGO_JDBC_URL}",
            description =
                    "JDBC URL of the PostgreSQL that Django uses; it is only read. The variable USER_SESSIONS_DJANGO_JDBC_URL"
                            + " has the same effect, and hides a password from the list of processes.")
    private @Nullable String from;

    @Option(names = "--table", paramLabel = "T", description = "Name of the table, if it is not the default one.")
    private @Nullable String table;

    @Option(names = "--schema", paramLabel = "S", description = "Schema of the table, if it is not in the search path.")
    private @Nullable String schema;

    @Option(
            names = "--secret-key-file",
            paramLabel = "F",
            defaultValue = "${env:USER_SESSIONS_DJANGO_SECRET_KEY_FILE}",
            description =
                    "File with Django's SECRET_KEY in its first line and SECRET_KEY_FALLBACKS in those that follow. The variable"
                            + " USER_SESSIONS_DJANGO_SECRET_KEY_FILE has the same effect; "
                            + SECRET + " can hold"
                            + " the key itself.")
    private @Nullable Path secretKeyFile;

    @Option(names = "--keep-expired", description = "Import expired rows, too; the next purge removes them.")
    private boolean keepExpired;

    @Option(
            names = "--cookie-age",
            paramLabel = "N",
            defaultValue = "1209600",
            description = "Django's SESSION_COOKIE_AGE, in seconds. Default: ${DEFAULT-VALUE}")
    private long cookieAge = Duration.ofDays(14).toSeconds();

    @Option(
            names = "--expire-at-browser-close",
            description =
                    "Django's SESSION_EXPIRE_AT_BROWSER_CLOSE is true: cookies end with the browser unless their session"
                            + " says otherwise.")
    private boolean expireAtBrowserClose;

    String url(CommandLine command) {
        if (from == null) {
            throw new ParameterException(command, "Name the database of Django with --from.");
        }
        return from;
    }

    DjangoTable table(CommandLine command, DjangoTable usual) {
        try {
            DjangoTable named = table == null ? usual : usual.named(table);
            return schema == null ? named : named.inSchema(schema);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    DjangoImportSettings settings(CommandLine command) {
        try {
            return DjangoImportSettings.defaults()
                    .expiredRows(keepExpired ? ExpiredRows.KEPT : ExpiredRows.SKIPPED)
                    .cookieAge(Duration.ofSeconds(cookieAge));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    DjangoReader reader(CommandLine command, DatabaseOptions database) throws IOException {
        List<String> keys = secretKeys(command, database);
        try {
            return new DjangoReader(
                    SessionCodecs.django(
                            keys.get(0), keys.subList(1, keys.size()).toArray(String[]::new)),
                    DjangoAttributes::user,
                    key -> UserIds.elsewhere(SYSTEM, key),
                    data -> DjangoAttributes.expiresAtBrowserClose(data, expireAtBrowserClose));
        } catch (IllegalArgumentException blank) {
            throw new ParameterException(command, String.valueOf(blank.getMessage()), blank);
        }
    }

    private List<String> secretKeys(CommandLine command, DatabaseOptions database) throws IOException {
        if (secretKeyFile != null) {
            database.requireHidden(secretKeyFile);
        }
        String variable = System.getenv(SECRET);
        List<String> keys = secretKeyFile != null
                ? Files.readAllLines(secretKeyFile)
                : variable != null ? List.of(variable) : List.of();
        if (keys.isEmpty()) {
            throw new ParameterException(
                    command, "Django's SECRET_KEY is needed: put it into a file, and pass --secret-key-file.");
        }
        return keys;
    }
}
