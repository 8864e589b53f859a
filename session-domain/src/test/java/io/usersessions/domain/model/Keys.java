package io.usersessions.domain.model;

import java.util.Random;

/** Keys for tests: a different key for each number. */
public final class Keys {
    private Keys() {}

    public static SessionKey key(int number) {
        return SessionKey.of(
                SessionId.anonymous(bytes(number, SessionId.BYTES)), bytes(~number, SessionKey.SECRET_BYTES));
    }

    public static byte[] bytes(int seed, int count) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
