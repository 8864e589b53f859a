package io.usersessions.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.model.ModelledBrowser.View;
import io.usersessions.testkit.trial.SessionsUnderTest;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Several browsers of several users act one after the other: {@link Sessions} shows what a simple model says. */
public abstract class SessionsModelContract {
    private final SessionsUnderTest store;
    private final IntSupplier steps;

    /** @param steps how many operations a sequence has */
    protected SessionsModelContract(SessionsUnderTest store, IntSupplier steps) {
        this.store = store;
        this.steps = steps;
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void any_sequence_of_operations_shows_what_the_model_says(RepetitionInfo run) {
        ModelledWorld world = new ModelledWorld(
                store.sessions().build(), store.own(), store.time(), new Random(run.getCurrentRepetition()));

        for (int number = 0; number < steps.getAsInt(); number++) {
            String step = "step " + number + ": " + world.step();

            assertSeen(step, world.real(), world.expected());
            assertThat(world.listed()).as("sessions listed after " + step).isEqualTo(world.expectedListed());
        }
    }

    private static void assertSeen(String step, List<View> real, List<View> expected) {
        for (int browser = 0; browser < real.size(); browser++) {
            String seen = " that browser " + browser + " sees after " + step;
            assertThat(real.get(browser).user())
                    .as("user" + seen)
                    .isEqualTo(expected.get(browser).user());
            assertThat(real.get(browser).data())
                    .as("data" + seen)
                    .isEqualTo(expected.get(browser).data());
        }
    }
}
