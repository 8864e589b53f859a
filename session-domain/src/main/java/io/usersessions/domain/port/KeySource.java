package io.usersessions.domain.port;

import java.security.SecureRandom;

/** Where the randomness of ids and keys comes from. */
@FunctionalInterface
public interface KeySource {
    /** That many fresh bytes that nobody can predict. */
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
