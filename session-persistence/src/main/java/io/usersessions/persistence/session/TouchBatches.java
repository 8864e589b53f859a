package io.usersessions.persistence;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Touch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return SessionStatements.SEEN.binds(
                touches.stream().map(SessionBinds::of).toList());
    }
}
