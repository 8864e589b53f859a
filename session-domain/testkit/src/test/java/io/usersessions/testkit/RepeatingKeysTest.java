package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.testkit.fixture.RepeatingKeys;
import io.usersessions.testkit.fixture.SeededKeys;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatingKeysTest {
    @Test
    void each_value_is_returned_as_often_as_asked_for() {
        RepeatingKeys keys = new RepeatingKeys(new SeededKeys(1), 3);

        List<byte[]> draws =
                IntStream.range(0, 6).mapToObj(number -> keys.bytes(16)).toList();

        assertThat(draws.subList(0, 3)).allSatisfy(draw -> assertThat(draw).isEqualTo(draws.get(0)));
        assertThat(draws.subList(3, 6)).allSatisfy(draw -> assertThat(draw).isEqualTo(draws.get(3)));
        assertThat(draws.get(3)).isNotEqualTo(draws.get(0));
    }

    @Test
    void values_of_another_length_are_repeated_independently() {
        RepeatingKeys keys = new RepeatingKeys(new SeededKeys(1), 2);
        byte[] first = keys.bytes(16);
        keys.bytes(32);

        byte[] second = keys.bytes(16);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_same_seed_gives_the_same_keys() {
        byte[] first = new SeededKeys(7).bytes(32);

        byte[] again = new SeededKeys(7).bytes(32);
        byte[] other = new SeededKeys(8).bytes(32);

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }
}
