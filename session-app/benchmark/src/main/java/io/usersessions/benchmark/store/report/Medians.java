package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Sample;
import io.usersessions.benchmark.store.measurement.Speed;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The median over the rounds of a run; of a ratio, the median of the ratios within each round. */
record Medians(List<Sample> samples) {
    OptionalDouble of(Cell cell, Contender contender, ToDoubleFunction<Speed> figure) {
        return median(samples.stream()
                .filter(sample -> sample.cell().equals(cell) && sample.contender() == contender)
                .mapToDouble(sample -> figure.applyAsDouble(sample.speed())));
    }

    /** Empty if one of the two did not run there. */
    OptionalDouble ratio(Cell cell, Contender contender, Contender to, ToDoubleFunction<Speed> figure) {
        return median(samples.stream()
                .filter(sample -> sample.cell().equals(cell) && sample.contender() == contender)
                .flatMapToDouble(sample -> samples.stream()
                        .filter(other ->
                                other.contender() == to && other.cell().equals(cell) && other.round() == sample.round())
                        .mapToDouble(
                                other -> figure.applyAsDouble(sample.speed()) / figure.applyAsDouble(other.speed()))));
    }

    static OptionalDouble median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
