package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import io.usersessions.app.sample.TakesNull;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls everything public that users may name with null: it is refused by the name of the parameter, before anything is asked. */
class NullsTest {
    private static final String TESTKIT = "io.usersessions.testkit";

    static Stream<NullCall> calls() {
        return ArchitectureTest.CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith(TESTKIT))
                .filter(RoomRules::isPublicAndExported)
                .map(JavaClass::reflect)
                .flatMap(NullCall::of);
    }

    static Stream<NullCall> callsOfTheSample() {
        return NullCall.of(TakesNull.class);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void is_refused(NullCall call) {
        assertThatThrownBy(call::run)
                .as(call.toString())
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage(call.parameter().getName());
    }

    @ParameterizedTest
    @MethodSource("callsOfTheSample")
    void finds_the_sample_that_does_not_refuse(NullCall call) {
        assertThatThrownBy(() -> is_refused(call)).isInstanceOf(AssertionError.class);
    }

    @Test
    void the_sample_is_called_for_each_parameter() {
        assertThat(callsOfTheSample()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "codec", "persistence", "servlet"})
    void the_entries_of_every_module_are_called(String module) {
        assertThat(calls().map(call -> call.entry().getDeclaringClass().getName()))
                .anyMatch(name -> name.startsWith("io.usersessions." + module + "."));
    }

    @Test
    void a_type_without_a_sample_fails() {
        assertThatThrownBy(() -> SampleValues.of(Thread.class))
                .hasMessage("no sample of java.lang.Thread: add one to SampleTable");
    }
}
