package io.usersessions.app.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file, as it is and compressed.
 *
 * @param fileName its name with a hash of its content, so that another content has another name
 */
@SuppressWarnings("ArrayRecordComponent") // Files are never compared.
record Asset(String fileName, String mediaType, String hash, byte[] plain, byte[] compressed) {
    private static final int HASH_LENGTH = 16;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    static Asset read(String name) {
        try (InputStream resource = Asset.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing from the application");
            }
            return of(name, resource.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Asset of(String name, byte[] content) throws IOException {
        int dot = name.lastIndexOf('.');
        String hash = hashOf(content);
        String fileName = name.substring(0, dot) + "." + hash + name.substring(dot);
        String mediaType = MEDIA_TYPES.getOrDefault(name.substring(dot + 1), "application/octet-stream");
        return new Asset(fileName, mediaType, hash, content, compressed(content));
    }

    private static String hashOf(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }
}
