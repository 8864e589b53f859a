package io.usersessions.codec;

/**
 * How often a key of a {@link Keyring} sealed, to be watched against {@link SealAlgorithm#mostSeals}.
 *
 * @param id 8 hexadecimal digits that name the key, the same on every node; fit for logs and metrics
 * @param algorithm what it seals with
 * @param seals since this keyring was loaded, by this process
 */
public record KeyUse(String id, SealAlgorithm algorithm, long seals) {}
