package io.usersessions.app.command;

import io.usersessions.app.account.AccountSchema;
import io.usersessions.app.database.DataFolder;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.PoolSize;
import io.usersessions.app.database.SecretFiles;
import io.usersessions.persistence.SessionSchema;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which database; the same for all commands. */
final class DatabaseOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--data-dir",
            paramLabel = "D",
            defaultValue = "${env:USER_SESSIONS_DATA_DIR:-user-sessions-data}",
            description =
                    "Folder of the built-in PostgreSQL and of its secrets; made if it is not there, and not used with"
                            + " --jdbc-url. Default: ${DEFAULT-VALUE}")
    private Path dataDir = Path.of("user-sessions-data");

    @Option(
            names = "--jdbc-url",
            paramLabel = "U",
            defaultValue = "${env:USER_SESSIONS_JDBC_URL}",
            description =
                    "Use this PostgreSQL (13 or newer) instead of the built-in one; 'user add' makes its first account. The"
                            + " variable USER_SESSIONS_JDBC_URL says the same, and does not show a password to everyone who"
                            + " lists processes.")
    private @Nullable String jdbcUrl;

    @Option(
            names = "--migration-jdbc-url",
            paramLabel = "U",
            defaultValue = "${env:USER_SESSIONS_MIGRATION_JDBC_URL}",
            description =
                    "The same PostgreSQL for a role that may make tables: it brings them to this version, and grants the role"
                            + " of --jdbc-url to read and write rows, which is all that one needs then. The variable"
                            + " USER_SESSIONS_MIGRATION_JDBC_URL says the same.")
    private @Nullable String migrationJdbcUrl;

    @Option(
            names = "--behind-pooler",
            description =
                    "What --jdbc-url leads to is a pooler such as pgbouncer in transaction mode; --migration-jdbc-url has to lead"
                            + " to the server itself.")
    private boolean behindPooler;

    boolean isBuiltIn() {
        return jdbcUrl == null;
    }

    DataFolder folder() {
        return DataFolder.at(dataDir);
    }

    /**
     * Sees to it that others cannot read a file with a secret: with a database of one's own it is refused, in development there is a
     * warning.
     *
     * @throws FileSystemException if it is refused
     */
    void requireHidden(Path secret) throws FileSystemException {
        if (isBuiltIn()) {
            SecretFiles.warnUnlessHidden(secret);
        } else {
            SecretFiles.requireHidden(secret);
        }
    }

    /** For the command that runs the built-in database as long as it lasts. */
    Database run(PoolSize size) {
        return migrated(external(size).orElseGet(() -> Database.in(folder(), size)));
    }

    /** For a command that is done in a moment, also while another runs the built-in database. */
    Database visit() {
        return migrated(external(PoolSize.DEFAULT).orElseGet(() -> Database.inOrBeside(folder())));
    }

    private Optional<Database> external(PoolSize size) {
        if (jdbcUrl == null && (migrationJdbcUrl != null || behindPooler)) {
            throw wrong(
                    "--migration-jdbc-url and --behind-pooler are for a database of your own: give --jdbc-url too.");
        }
        if (behindPooler && migrationJdbcUrl == null) {
            throw wrong("Tables are not made through a pooler: give --migration-jdbc-url too.");
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
                migrate(database.patientDataSource());
            } else {
                DataSource owner = Database.patient(migrationJdbcUrl);
                migrate(owner);
                String role = database.role();
                SessionSchema.on(owner).grantTo(role);
                AccountSchema.grantTo(role, owner);
            }
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /**
     * Accounts first: their migration compares accounts with the sessions that are there already, in a way that distributed tables do not
     * take. A new database has none.
     */
    private static void migrate(DataSource owner) {
        SessionSchema sessions = SessionSchema.on(owner);
        sessions.requireUtf8();
        AccountSchema.migrate(owner);
        sessions.migrate();
    }
}
