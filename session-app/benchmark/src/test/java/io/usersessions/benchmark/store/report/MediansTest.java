package io.usersessions.benchmark.store.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Cell;
import io.usersessions.benchmark.store.measurement.Sample;
import io.usersessions.benchmark.store.measurement.Speed;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediansTest {
    private static final Cell CELL = new Cell(Workload.LOAD, 8);

    private static Sample sample(int round, Contender contender, double perSecond) {
        return new Sample(round, contender, CELL, new Speed(perSecond, 1, 2));
    }

    private static final Medians MEDIANS = new Medians(List.of(
            sample(1, Contender.RAW, 100),
            sample(2, Contender.RAW, 50),
            sample(3, Contender.RAW, 80),
            sample(1, Contender.USER_SESSIONS, 90),
            sample(2, Contender.USER_SESSIONS, 50),
            sample(3, Contender.USER_SESSIONS, 40)));

    @Test
    void a_figure_is_the_median_over_the_rounds() {
        assertThat(MEDIANS.of(CELL, Contender.RAW, Speed::perSecond)).hasValue(80);
    }

    @Test
    void a_ratio_is_the_median_of_the_ratios_within_each_round() {
        assertThat(MEDIANS.ratio(CELL, Contender.USER_SESSIONS, Contender.RAW, Speed::perSecond))
                .hasValue(0.9);
    }

    @Test
    void the_median_of_an_even_number_of_rounds_is_between_the_two_in_the_middle() {
        Medians two = new Medians(List.of(sample(1, Contender.RAW, 10), sample(2, Contender.RAW, 30)));

        assertThat(two.of(CELL, Contender.RAW, Speed::perSecond)).hasValue(20);
    }

    @Test
    void there_is_no_ratio_to_a_contender_that_did_not_run() {
        assertThat(MEDIANS.ratio(CELL, Contender.RAW, Contender.SPRING_REDIS, Speed::perSecond))
                .isEmpty();
        assertThat(MEDIANS.of(new Cell(Workload.LIST, 8), Contender.RAW, Speed::perSecond))
                .isEmpty();
    }
}
