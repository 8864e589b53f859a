package io.usersessions.testkit;

import io.usersessions.domain.port.KeySource;
import java.util.Random;

/** Gives the same keys at every run of the test: for expectations that name a key, and never for anything else. */
public final class SeededKeys implements KeySource {
    private final Random random;

    /** Keys that this seed determines. */
    public SeededKeys(long seed) {
        random = new Random(seed);
    }

    @Override
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
