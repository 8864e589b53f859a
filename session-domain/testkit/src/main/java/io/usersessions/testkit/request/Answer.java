package io.usersessions.testkit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.KeyInstruction.Send;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;

/**
 * The answer to a request.
 *
 * @param isRefused whether the edit of the request was refused
 */
record Answer(KeyInstruction instruction, boolean isRefused) {
    /** The answer when this browser closes this visit. */
    static Answer closing(Browser browser, Visit visit) {
        try {
            return new Answer(browser.close(visit), false);
        } catch (EditRefusedException refused) {
            return new Answer(browser.close(visit), true);
        }
    }

    boolean sendsKey() {
        return instruction instanceof Send;
    }

    SessionKey sentKey() {
        assertThat(instruction).as("instruction").isInstanceOf(Send.class);
        return ((Send) instruction).key();
    }
}
