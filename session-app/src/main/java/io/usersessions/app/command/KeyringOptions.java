package io.usersessions.app.command;

import io.usersessions.codec.Keyring;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options for the keyring that seals sessions. */
final class KeyringOptions {
    private static final String VARIABLE = "USER_SESSIONS_KEYRING";
    private static final String FILE_IN_FOLDER = "keyring";

    @Option(
            names = "--keyring",
            paramLabel = "F",
            defaultValue = "${env:USER_SESSIONS_KEYRING_FILE}",
            description =
                    "File with the keys that sessions are sealed with, one a line: 32 random bytes in Base64. The first seals,"
                            + " all open. The variable USER_SESSIONS_KEYRING_FILE has the same effect; "
                            + VARIABLE + " can hold the"
                            + " keys themselves. With the built-in database a keyring is created in the data folder; --jdbc-url needs a keyring,"
                            + " the same on every node, in a file that nobody else can read.")
    private @Nullable Path file;

    /**
     * The keyring that these options name.
     *
     * @throws ParameterException if they name none, and the database is not the built-in one
     * @throws io.usersessions.codec.KeyringException if it cannot be used
     * @throws FileSystemException if others can read it, and the database is not the built-in one
     */
    Keyring load(CommandLine command, DatabaseOptions database) throws FileSystemException {
        if (file != null) {
            database.requireHidden(file);
            return Keyring.fromFile(file);
        }
        if (System.getenv(VARIABLE) != null) {
            return Keyring.fromEnvironment(VARIABLE);
        }
        if (database.isBuiltIn()) {
            return Keyring.fromFile(database.folder().secretFile(FILE_IN_FOLDER));
        }
        throw new ParameterException(
                command,
                "A database of your own needs a keyring of your own, to seal sessions: create one with '(umask 077 &&"
                        + " head -c 32 /dev/urandom | base64 > keyring)', protect it like a password, and pass --keyring keyring.");
    }
}
