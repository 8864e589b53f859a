package io.usersessions.domain.port;

import java.security.SecureRandom;

/** The source of randomness for ids and keys. */
@FunctionalInterface
public interface KeySource {
    /** Returns this number of new, unpredictable bytes. */
    byte[] bytes(int count);

    /** The platform's cryptographic generator. */
    static KeySource secure() {
        SecureRandom random = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
