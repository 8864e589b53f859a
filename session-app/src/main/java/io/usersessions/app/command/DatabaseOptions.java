package io.usersessions.app.command;

import io.usersessions.app.database.DataFolder;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.Migration;
import io.usersessions.app.database.PoolSize;
import io.usersessions.app.database.SecretFiles;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options for the database, the same for all commands. */
final class DatabaseOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--data-dir",
            paramLabel = "D",
            defaultValue = "${env:USER_SESSIONS_DATA_DIR:-user-sessions-data}",
            description =
                    "Folder of the built-in PostgreSQL and of its secrets; created if it does not exist, and not used with"
                            + " --jdbc-url. Default: ${DEFAULT-VALUE}")
    private Path dataDir = Path.of("user-sessions-data");

    @Option(
            names = "--jdbc-url",
            paramLabel = "U",
            defaultValue = "${env:USER_SESSIONS_JDBC_URL}",
            description =
                    "Use this PostgreSQL (13 or newer) instead of the built-in one; 'user add' adds its first account. The"
                            + " variable USER_SESSIONS_JDBC_URL has the same effect, and hides a password from the list of"
                            + " processes.")
    private @Nullable String jdbcUrl;

    @Option(
            names = "--migration-jdbc-url",
            paramLabel = "U",
            defaultValue = "${env:USER_SESSIONS_MIGRATION_JDBC_URL}",
            description =
                    "The same PostgreSQL for a role that may create tables: it brings them to this version, and allows the"
                            + " role of --jdbc-url to read and write rows, which is all that role needs then. The variable"
                            + " USER_SESSIONS_MIGRATION_JDBC_URL has the same effect.")
    private @Nullable String migrationJdbcUrl;

    @Option(
            names = "--behind-pooler",
            description =
                    "--jdbc-url is the URL of a pooler such as pgbouncer in transaction mode; --migration-jdbc-url must be that"
                            + " of the server itself.")
    private boolean behindPooler;

    boolean isBuiltIn() {
        return jdbcUrl == null;
    }

    DataFolder folder() {
        return DataFolder.at(dataDir);
    }

    /**
     * Checks that others cannot read a file with a secret. With --jdbc-url such a file is an error, with the built-in database a
     * warning.
     *
     * @throws FileSystemException if others can read it, and the database is not the built-in one
     */
    void requireHidden(Path secret) throws FileSystemException {
        if (isBuiltIn()) {
            SecretFiles.warnUnlessHidden(secret);
        } else {
            SecretFiles.requireHidden(secret);
        }
    }

    /** The database for a command that runs the built-in server as long as the command lasts. */
    Database run(PoolSize size) {
        return migrated(external(size).orElseGet(() -> Database.in(folder(), size)));
    }

    /** The database for a short command, also while another process runs the built-in server. */
    Database visit() {
        return migrated(external(PoolSize.DEFAULT).orElseGet(() -> Database.inOrBeside(folder())));
    }

    private Optional<Database> external(PoolSize size) {
        if (jdbcUrl == null && (migrationJdbcUrl != null || behindPooler)) {
            throw wrong(
                    "--migration-jdbc-url and --behind-pooler are for a database of your own: give --jdbc-url too.");
        }
        if (behindPooler && migrationJdbcUrl == null) {
            throw wrong("Tables cannot be created through a pooler: give --migration-jdbc-url too.");
        }
        return Optional.ofNullable(jdbcUrl)
                .map(url -> behindPooler ? Database.behindPooler(url, size) : Database.at(url, size));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private Database migrated(Database database) {
        try {
            if (migrationJdbcUrl == null) {
                Migration.of(database);
            } else {
                Migration.byOwner(migrationJdbcUrl, database);
            }
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }
}
