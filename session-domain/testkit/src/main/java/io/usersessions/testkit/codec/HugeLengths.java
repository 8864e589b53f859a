package io.usersessions.testkit.codec;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bytes in which a field that may be a length is overwritten with a huge one, at every place. */
final class HugeLengths {
    /** Each as 1, 2, 4 and 8 bytes, big and little endian, signed and not; also moderate ones, which a heap may still have room for. */
    private static final List<byte[]> FIELDS = Stream.of(
                    "7f",
                    "ff",
                    "7fff",
                    "ff7f",
                    "ffff",
                    "7fffffff",
                    "ffffff7f",
                    "ffffffff",
                    "10000000",
                    "00000010",
                    "7fffffffffffffff",
                    "ffffffffffffff7f",
                    "ffffffffffffffff")
            .map(HexFormat.of()::parseHex)
            .toList();

    private HugeLengths() {}

    /** Passes on every changed copy of these bytes, with a text that says what was changed. */
    static void forEach(byte[] original, BiConsumer<String, byte[]> attempt) {
        FIELDS.forEach(field -> IntStream.rangeClosed(0, original.length - field.length)
                .forEach(at -> attempt.accept(describe(field, at), overwritten(original, field, at))));
    }

    private static String describe(byte[] field, int at) {
        return HexFormat.of().formatHex(field) + " at byte " + at;
    }

    private static byte[] overwritten(byte[] original, byte[] field, int at) {
        byte[] bytes = Arrays.copyOf(original, original.length);
        System.arraycopy(field, 0, bytes, at, field.length);
        return bytes;
    }
}
