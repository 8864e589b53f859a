package io.usersessions.persistence.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Touch;
import io.usersessions.persistence.sql.Binds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides touches into batches for {@link SessionStatements#TOUCH_ALL}. */
final class TouchBatches {
    private TouchBatches() {}

    /**
     * As many batches as the most often touched session has touches, to run in this order: whether a session is still live at its second
     * touch depends on the first. Each batch is in the order of ids, so that batches of two callers cannot deadlock.
     */
    static List<Binds> of(Collection<Touch> touches) {
        List<List<Touch>> batches = new ArrayList<>();
        Map<SessionId, Integer> touchesOfSession = new HashMap<>();
        touches.stream()
                .sorted(Comparator.comparing(Touch::id).thenComparing(Touch::lastActivity))
                .forEach(touch -> {
                    int batch = touchesOfSession.merge(touch.id(), 1, Integer::sum) - 1;
                    if (batch == batches.size()) {
                        batches.add(new ArrayList<>());
                    }
                    batches.get(batch).add(touch);
                });
        return batches.stream().map(TouchBatches::binds).toList();
    }

    private static Binds binds(List<Touch> touches) {
        return SessionStatements.TOUCHED.binds(
                touches.stream().map(SessionBinds::of).toList());
    }
}
