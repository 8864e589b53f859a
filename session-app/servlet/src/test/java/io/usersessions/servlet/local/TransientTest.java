package io.usersessions.servlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransientTest {
    @Test
    void a_holder_gives_the_object_itself() {
        List<String> object = List.of("hunter2");

        assertThat(Transient.of(object).value()).isSameAs(object);
    }

    @Test
    void two_holders_are_equal_if_they_hold_the_same_object() {
        StringBuilder object = new StringBuilder("a");

        assertThat(Transient.of(object)).isEqualTo(Transient.of(object)).hasSameHashCodeAs(Transient.of(object));
        assertThat(Transient.of(new String("a"))).isNotEqualTo(Transient.of(new String("a")));
        assertThat(Transient.of("a")).isNotEqualTo("a");
    }

    @Test
    void a_holder_prints_the_type_only() {
        assertThat(Transient.of("hunter2")).hasToString("Transient[java.lang.String]");
    }
}
