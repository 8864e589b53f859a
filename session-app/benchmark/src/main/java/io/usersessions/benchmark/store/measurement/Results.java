package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.server.Machine;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All results of a run.
 *
 * @param bytes the size of the sessions of each contender
 * @param notes what the run left out, and why
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

    /** The planned contenders that could run. */
    public List<Contender> contenders() {
        return plan.contenders().stream().filter(bytes::containsKey).toList();
    }

    /** What a workload costs a contender; empty if it was not measured. */
    public Optional<Cost> cost(Workload workload, Contender contender) {
        return costs.stream()
                .filter(cost -> cost.workload() == workload && cost.contender() == contender)
                .findFirst();
    }
}
