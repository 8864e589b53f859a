package io.usersessions.codec;

import java.util.Objects;

/**
 * How often a key of a {@link Keyring} sealed. Compare it with {@link SealAlgorithm#maxSeals}.
 *
 * @param id 8 hexadecimal digits that identify the key, the same on every node; safe for logs and metrics
 * @param algorithm the algorithm of the key
 * @param seals number of seals by this process since it loaded the keyring
 */
public record KeyUse(String id, SealAlgorithm algorithm, long seals) {
    public KeyUse {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(algorithm, "algorithm");
    }
}
