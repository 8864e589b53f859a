package io.usersessions.app.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * What differs between two versions of a file.
 *
 * @param key the file in its file system, which is another one after the file was replaced
 */
record FileStamp(FileTime modified, long size, Optional<Object> key) {
    private static final FileStamp NO_FILE = new FileStamp(FileTime.fromMillis(0), -1, Optional.empty());

    /** The stamp of the file; a missing file has one, too. */
    static FileStamp of(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
        } catch (NoSuchFileException missing) {
            return NO_FILE;
        }
    }
}
