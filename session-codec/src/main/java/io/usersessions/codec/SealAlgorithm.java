package io.usersessions.codec;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Algorithm of a key: authenticated encryption with a key of 256 bits and a random nonce. */
public enum SealAlgorithm {
    /**
     * AES-256-GCM with a nonce of 96 bits, the fastest on processors with AES instructions. A key is good for 2<sup>32</sup> seals: 50
     * days at 1,000 a second (NIST SP 800-38D, section 8.3).
     */
    AES_256_GCM("aes-256-gcm", 1L << 32),
    /** XAES-256-GCM with a nonce of 192 bits, for keys that last longer: good for 2<sup>80</sup> seals, more than a long can count. */
    XAES_256_GCM("xaes-256-gcm", Long.MAX_VALUE);

    private final String text;
    private final long maxSeals;

    SealAlgorithm(String text, long maxSeals) {
        this.text = text;
        this.maxSeals = maxSeals;
    }

    /** The name before a key in a keyring. */
    public String text() {
        return text;
    }

    /** Number of seals, of all nodes and restarts together, after which a key must be replaced. */
    public long maxSeals() {
        return maxSeals;
    }

    /** All names, for messages. */
    static String names() {
        return Arrays.stream(values()).map(SealAlgorithm::text).collect(Collectors.joining(" or "));
    }

    static Optional<SealAlgorithm> named(String text) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.text.equals(text))
                .findFirst();
    }
}
