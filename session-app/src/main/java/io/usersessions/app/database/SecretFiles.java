package io.usersessions.app.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks that only their owner may read or change files with a secret.
 *
 * <p>The group may read a file of root if this process runs as another user: orchestrators pass secrets to a process in this way, and
 * PostgreSQL allows it for its own secrets. On a file system without such permissions every file passes.
 */
public final class SecretFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SecretFiles.class);
    private static final String ROOT = "root";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    private static final Set<PosixFilePermission> OTHERS_BUT_A_GROUP_THAT_READS =
            PosixFilePermissions.fromString("----wxrwx");

    private SecretFiles() {}

    /**
     * Refuses a file that others can read or change; a missing file passes.
     *
     * @throws FileSystemException if others can read or change it; the message says what to do
     */
    public static void requireHidden(Path file) throws FileSystemException {
        Optional<String> complaint = complaint(file);
        if (complaint.isPresent()) {
            throw new FileSystemException(file.toString(), null, complaint.get());
        }
    }

    /** Logs a warning if others can read or change a file. */
    public static void warnUnlessHidden(Path file) {
        complaint(file).ifPresent(complaint -> LOG.warn("{}: {}", file, complaint));
    }

    private static Optional<String> complaint(Path file) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            Set<PosixFilePermission> permissions = attributes.permissions();
            String reader = System.getProperty("user.name", "");
            return isHidden(permissions, attributes.owner().getName(), reader)
                    ? Optional.empty()
                    : Optional.of("others than its owner can read or change this secret ("
                            + PosixFilePermissions.toString(permissions) + "); run 'chmod 600 " + file
                            + "', and replace the secret if someone may have read it");
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    static boolean isHidden(Set<PosixFilePermission> permissions, String owner, String reader) {
        boolean handedOver = owner.equals(ROOT) && !reader.equals(ROOT);
        return Collections.disjoint(permissions, handedOver ? OTHERS_BUT_A_GROUP_THAT_READS : OTHERS);
    }
}
