package io.usersessions.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder for the files of the built-in database, and for secrets that only its owner can read. */
public final class DataFolder {
    private static final int SECRET_BYTES = 32;

    private final Path root;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * The folder at this path, created if it does not exist.
     *
     * @throws DatabaseFault if it cannot be created or written to
     */
    public static DataFolder at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(root, ownersOnly("rwx------"));
            }
        } catch (IOException denied) {
            throw new DatabaseFault("the data folder " + root + " cannot be created: " + denied, denied);
        }
        if (!Files.isWritable(root)) {
            throw new DatabaseFault("the data folder " + root + " cannot be written to");
        }
        return new DataFolder(root);
    }

    /** A folder in it that only its owner can write to. */
    Path inner(String name) {
        return at(root.resolve(name)).root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public String toString() {
        return root.toString();
    }

    /** A secret of 32 random bytes, created by the first call and returned by all later ones. */
    public byte[] secret(String name) {
        return Base64.getUrlDecoder().decode(secretText(name));
    }

    String secretText(String name) {
        Path file = secretFile(name);
        try {
            return Files.readString(file).strip();
        } catch (IOException unusable) {
            throw new DatabaseFault("the secret in " + file + " cannot be read: " + unusable, unusable);
        }
    }

    /**
     * The file with the secret of this name, in Base64; created if it does not exist, for its owner only. Logs a warning if others can
     * read it.
     */
    public Path secretFile(String name) {
        Path file = resolve(name);
        try {
            if (Files.notExists(file)) {
                writeAtomically(file);
            }
            SecretFiles.warnUnlessHidden(file);
            return file;
        } catch (IOException unusable) {
            throw new DatabaseFault("the secret in " + file + " cannot be created: " + unusable, unusable);
        }
    }

    /** If two processes do this at the same time, one succeeds, and both read its secret. */
    private static void writeAtomically(Path file) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        Path draft =
                Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", ownersOnly("rw-------"));
        try {
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException otherWasFaster) {
            // The secret of the other process counts.
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The lock that a process needs to start a database in this folder; empty if another process has it. */
    Optional<FileChannel> lock() {
        try {
            FileChannel channel =
                    FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel);
        } catch (IOException denied) {
            throw new DatabaseFault("the data folder " + root + " cannot be locked: " + denied, denied);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
