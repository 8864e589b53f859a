package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Touch;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Many touches as batches of rows for {@link SessionStatements#TOUCH_ALL}. */
final class Touches {
    private Touches() {}

    /**
     * As few batches as there are touches of one session, to be run in order: whether a session is still live at its second touch
     * depends on the first. Each is in the order of keys, so that batches that meet do not wait for each other in a circle.
     */
    static List<Binds> batches(Collection<Touch> touches) {
        List<List<Touch>> batches = new ArrayList<>();
        Map<SessionId, Integer> seen = new HashMap<>();
        touches.stream()
                .sorted(Comparator.comparing(Touch::id).thenComparing(Touch::lastActivity))
                .forEach(touch -> {
                    int batch = seen.merge(touch.id(), 1, Integer::sum) - 1;
                    if (batch == batches.size()) {
                        batches.add(new ArrayList<>());
                    }
                    batches.get(batch).add(touch);
                });
        return batches.stream().map(Touches::binds).toList();
    }

    private static Binds binds(List<Touch> touches) {
        return new Binds()
                .withAll(SESSION.BUCKET, column(touches, touch -> touch.id().bucket(), Integer[]::new))
                .withAll(SESSION.SESSION_ID, column(touches, touch -> touch.id().toBytes(), byte[][]::new))
                .withAll(SESSION.LAST_ACTIVITY, instants(touches, Touch::lastActivity))
                .withAll(SESSION.EXPIRE_DATE, instants(touches, Touch::expireDate))
                .withAll(
                        SESSION.USER_AGENT,
                        texts(touches, t -> t.client().userAgent().orElse(null)))
                .withAll(
                        SESSION.IP,
                        texts(
                                touches,
                                t -> t.client().ip().map(IpAddress::toString).orElse(null)))
                .withAll(SESSION.PURGE_AFTER, instants(touches, touch -> SessionRows.purgeAfter(touch.expireDate())));
    }

    private static OffsetDateTime[] instants(List<Touch> touches, Function<Touch, Instant> value) {
        return column(touches, touch -> value.apply(touch).atOffset(ZoneOffset.UTC), OffsetDateTime[]::new);
    }

    private static @Nullable String[] texts(List<Touch> touches, Function<Touch, @Nullable String> value) {
        return touches.stream().map(value).toArray(String[]::new);
    }

    private static <T> T[] column(List<Touch> touches, Function<Touch, T> value, IntFunction<T[]> array) {
        return touches.stream().map(value).toArray(array);
    }
}
