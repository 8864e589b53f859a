package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.server.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a run found out.
 *
 * @param bytes what the sessions take up, in bytes
 * @param notes what was left out, and why
 */
public record Results(
        Plan plan,
        Machine machine,
        List<Sample> samples,
        List<Cost> costs,
        Optional<Touches> touches,
        Map<Contender, Long> bytes,
        List<Growth> growth,
        List<String> notes) {

    /** The contenders that took part. */
    public List<Contender> measured() {
        return plan.contenders().stream().filter(bytes::containsKey).toList();
    }
}
