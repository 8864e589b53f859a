package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.codec.SessionCodecs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The content of the raw rows: the same JSON that this library stores. */
final class RawPayload {
    private static final List<byte[]> PAYLOADS = IntStream.range(0, Population.VARIANTS)
            .mapToObj(session -> LibrarySessions.payload(SessionCodecs.json(), session))
            .toList();

    /** Where the value of the attribute that requests change begins; the same offset in every payload. */
    private static final int CHANGED_AT = new String(of(0), StandardCharsets.ISO_8859_1)
            .indexOf(Population.attributes(0).get(Population.CHANGED));

    private RawPayload() {}

    static byte[] of(int session) {
        return PAYLOADS.get(session % Population.VARIANTS);
    }

    /** Overwrites the value in these bytes, without parsing them. */
    static byte[] withChanged(byte[] data, String value) {
        System.arraycopy(value.getBytes(StandardCharsets.ISO_8859_1), 0, data, CHANGED_AT, value.length());
        return data;
    }

    static String changedValue(byte[] data) {
        return new String(data, CHANGED_AT, Population.LENGTH, StandardCharsets.ISO_8859_1);
    }
}
