package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.server.CopiedRows;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.workload.Population;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.serializer.support.SerializingConverter;

/** Writes the rows of Spring Session's two tables. */
final class SpringJdbcRows {
    static final String SESSIONS = "spring_session";
    static final String ATTRIBUTES = "spring_session_attributes";
    static final Duration LIFETIME = RawFixture.LIFETIME;

    private static final String SESSION_COLUMNS = "primary_id, session_id, creation_time, last_access_time,"
            + " max_inactive_interval, expiry_time, principal_name";
    private static final String ATTRIBUTE_COLUMNS = "session_primary_id, attribute_name, attribute_bytes";

    private final SerializingConverter converter = new SerializingConverter();

    /** @param first the number of the first session in the lists */
    void copyTo(Database database, List<String> primaryIds, List<String> ids, int first) {
        long now = Instant.now().toEpochMilli();
        database.copy(SESSIONS, SESSION_COLUMNS, rows -> {
            for (int at = 0; at < ids.size(); at++) {
                writeSession(rows, primaryIds.get(at), ids.get(at), first + at, now);
            }
        });
        List<Map<String, byte[]>> serialized = IntStream.range(0, Population.VARIANTS)
                .mapToObj(this::serialize)
                .toList();
        database.copy(ATTRIBUTES, ATTRIBUTE_COLUMNS, rows -> {
            for (int at = 0; at < ids.size(); at++) {
                int session = first + at;
                writeAttributes(rows, primaryIds.get(at), serialized.get(session % Population.VARIANTS));
                writeUser(rows, primaryIds.get(at), Population.user(Population.ownerOf(session)));
            }
        });
    }

    private static void writeSession(CopiedRows rows, String primaryId, String id, int session, long now)
            throws IOException {
        rows.row(7)
                .text(primaryId)
                .text(id)
                .int8(now)
                .int8(now)
                .int4((int) LIFETIME.toSeconds())
                .int8(now + LIFETIME.toMillis())
                .text(Population.user(Population.ownerOf(session)));
    }

    private static void writeAttributes(CopiedRows rows, String primaryId, Map<String, byte[]> attributes)
            throws IOException {
        for (Map.Entry<String, byte[]> attribute : attributes.entrySet()) {
            rows.row(3).text(primaryId).text(attribute.getKey()).bytes(attribute.getValue());
        }
    }

    private void writeUser(CopiedRows rows, String primaryId, String user) throws IOException {
        rows.row(3).text(primaryId).text(SpringStore.USER).bytes(converter.convert(user));
    }

    private Map<String, byte[]> serialize(int session) {
        Map<String, byte[]> serialized = new LinkedHashMap<>();
        Population.attributes(session).forEach((name, value) -> serialized.put(name, converter.convert(value)));
        return serialized;
    }
}
