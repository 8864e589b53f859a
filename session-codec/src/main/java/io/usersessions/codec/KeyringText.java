package io.usersessions.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys in the text of a keyring. */
final class KeyringText {
    static final String HOW_TO = "a keyring has one key per line, 32 random bytes in Base64, as made by"
            + " 'head -c 32 /dev/urandom | base64'";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private KeyringText() {}

    /**
     * The keys of this text in its order, at least one.
     *
     * @param name of the keyring, for messages
     * @throws KeyringException if it contains no key, or a key that must not seal
     */
    static List<SealingKey> keys(String text, String name) {
        List<SealingKey> keys = new ArrayList<>();
        for (String key : texts(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)) {
            try {
                keys.add(SealingKey.parse(key));
            } catch (IllegalArgumentException unfit) {
                throw new KeyringException("key " + (keys.size() + 1) + " of " + name + " " + unfit.getMessage());
            }
        }
        check(keys, name);
        return keys;
    }

    private static List<String> texts(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .flatMap(line -> Arrays.stream(line.split("[\\s,]+")))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static void check(List<SealingKey> keys, String name) {
        if (keys.isEmpty()) {
            throw new KeyringException(name + " has no key: " + HOW_TO);
        }
        Set<Integer> ids = new HashSet<>();
        if (!keys.stream().allMatch(key -> ids.add(key.id()))) {
            throw new KeyringException(name + " contains a key twice");
        }
    }
}
