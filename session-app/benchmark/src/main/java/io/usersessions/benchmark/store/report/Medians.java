package io.usersessions.benchmark.store.report;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Sample;
import io.usersessions.benchmark.store.measurement.Speed;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Medians over the rounds of a run. */
record Medians(List<Sample> samples) {
    OptionalDouble of(Cell cell, Contender contender, ToDoubleFunction<Speed> figure) {
        return median(of(cell, contender).mapToDouble(sample -> figure.applyAsDouble(sample.speed())));
    }

    /** The median of the ratios within each round; empty if one of the two did not run this cell. */
    OptionalDouble ratio(Cell cell, Contender contender, Contender other, ToDoubleFunction<Speed> figure) {
        return median(of(cell, contender)
                .flatMapToDouble(sample -> of(cell, other)
                        .filter(reference -> reference.round() == sample.round())
                        .mapToDouble(reference ->
                                figure.applyAsDouble(sample.speed()) / figure.applyAsDouble(reference.speed()))));
    }

    private Stream<Sample> of(Cell cell, Contender contender) {
        return samples.stream().filter(sample -> sample.cell().equals(cell) && sample.contender() == contender);
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
