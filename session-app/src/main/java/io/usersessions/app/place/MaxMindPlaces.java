package io.usersessions.app.place;

import io.usersessions.domain.model.IpAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places from a file in the format of MaxMind, with cities or countries. The file is read into memory, which takes as much heap as it is large.
 *
 * <p>While addresses are looked up, another thread looks every few seconds whether the file changed, and reads it again. A file that cannot be used is reported
 * in the log once, and the places stay as they were.
 */
public final class MaxMindPlaces implements Places {
    private static final Logger LOG = LoggerFactory.getLogger(MaxMindPlaces.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final Path file;
    private final Executor background;
    private final LongSupplier nanos;
    private final AtomicLong nextLook;
    private volatile FileStamp stamp;
    private volatile PlaceDatabase database;

    private MaxMindPlaces(Path file, Executor background, LongSupplier nanos) throws IOException {
        this.file = file;
        this.background = background;
        this.nanos = nanos;
        this.stamp = FileStamp.of(file);
        this.database = PlaceDatabase.read(file);
        this.nextLook = new AtomicLong(nanos.getAsLong() + BETWEEN_LOOKS.toNanos());
    }

    /**
     * Reads the file.
     *
     * @throws IllegalArgumentException if it is missing or is no such file; the message says so in a sentence
     */
    public static MaxMindPlaces in(Path file) {
        return in(file, MaxMindPlaces::inThread, System::nanoTime);
    }

    /** The same with a clock and threads for looking at the file. */
    static MaxMindPlaces in(Path file, Executor background, LongSupplier nanos) {
        try {
            return new MaxMindPlaces(file, background, nanos);
        } catch (IOException unusable) {
            throw new IllegalArgumentException(
                    "The file of places " + file + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    @Override
    public Optional<String> of(IpAddress address, Locale language) {
        lookAtFile();
        return database.find(address).map(place -> place.in(language));
    }

    @Override
    public Optional<String> country(IpAddress address) {
        lookAtFile();
        return database.find(address).flatMap(place -> place.countryIn(Locale.ENGLISH));
    }

    private void lookAtFile() {
        long due = nextLook.get();
        if (nanos.getAsLong() - due >= 0 && nextLook.compareAndSet(due, due + Long.MAX_VALUE / 2)) {
            background.execute(this::reload);
        }
    }

    private void reload() {
        try {
            FileStamp now = FileStamp.of(file);
            if (!now.equals(stamp)) {
                stamp = now;
                database = PlaceDatabase.read(file);
                LOG.info("places are read again from {}", file);
            }
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("places stay as they were, since {} cannot be used: {}", file, unusable.getMessage());
        } finally {
            nextLook.set(nanos.getAsLong() + BETWEEN_LOOKS.toNanos());
        }
    }

    private static void inThread(Runnable work) {
        Thread thread = new Thread(work, "places");
        thread.setDaemon(true);
        thread.start();
    }
}
