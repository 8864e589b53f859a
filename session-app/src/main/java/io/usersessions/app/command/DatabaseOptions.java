package io.usersessions.app.command;

import io.usersessions.app.account.AccountSchema;
import io.usersessions.app.database.DataFolder;
import io.usersessions.app.database.Database;
import io.usersessions.persistence.SessionSchema;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database; the same for all commands. */
final class DatabaseOptions {
    @Option(
            names = "--data-dir",
            paramLabel = "D",
            defaultValue = "${env:USER_SESSIONS_DATA_DIR:-user-sessions-data}",
            description = "Folder of the built-in PostgreSQL and of this server's secrets; made if it is not there."
                    + " Default: ${DEFAULT-VALUE}")
    private Path dataDir = Path.of("user-sessions-data");

    @Option(
            names = "--jdbc-url",
            paramLabel = "U",
            defaultValue = "${env:USER_SESSIONS_JDBC_URL}",
            description =
                    "Use this PostgreSQL (13 or newer) instead of the built-in one. The variable USER_SESSIONS_JDBC_URL"
                            + " says the same, and does not show a password to everyone who lists processes.")
    private @Nullable String jdbcUrl;

    boolean isBuiltIn() {
        return jdbcUrl == null;
    }

    DataFolder folder() {
        return DataFolder.at(dataDir);
    }

    /** For the command that runs the built-in database as long as it lasts. */
    Database run(DataFolder folder) {
        return migrated(jdbcUrl == null ? Database.in(folder) : Database.at(jdbcUrl));
    }

    /** For a command that is done in a moment, also while another runs the built-in database. */
    Database visit() {
        return migrated(jdbcUrl == null ? Database.inOrBeside(folder()) : Database.at(jdbcUrl));
    }

    private static Database migrated(Database database) {
        try {
            SessionSchema.on(database.patientDataSource()).migrate();
            AccountSchema.migrate(database.patientDataSource());
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }
}
