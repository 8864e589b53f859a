package io.usersessions.app.place;

import com.maxmind.db.Reader;
import com.maxmind.db.Reader.FileMode;
import io.usersessions.domain.model.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One version of a file of places, in memory. */
final class PlaceDatabase {
    private final Reader reader;

    private PlaceDatabase(Reader reader) {
        this.reader = reader;
    }

    /** @throws IOException if the file is missing, is not in the format, or knows neither cities nor countries */
    static PlaceDatabase read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no such file");
        }
        Reader reader = opened(file);
        String type = reader.getMetadata().databaseType();
        if (!type.contains("City") && !type.contains("Country") && !type.contains("Enterprise")) {
            throw new IOException("it is a database '" + type + "', not one of cities or countries");
        }
        return new PlaceDatabase(reader);
    }

    private static Reader opened(Path file) throws IOException {
        try {
            return new Reader(file.toFile(), FileMode.MEMORY);
        } catch (IOException | RuntimeException broken) {
            throw new IOException("it is not a readable database in the format of MaxMind", broken);
        }
    }

    /** The place of an address; empty if it is unknown, private, or if this part of the file is broken. */
    Optional<Place> find(IpAddress address) {
        if (PrivateAddresses.contains(address)) {
            return Optional.empty();
        }
        try {
            return Place.of(reader.get(address.address(), Map.class));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }
}
