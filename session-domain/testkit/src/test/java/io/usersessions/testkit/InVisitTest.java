package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.trial.Browser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InVisitTest {
    private final Stage stage = new Stage();
    private final Sessions sessions = stage.sessions();
    private final List<KeyInstruction> carriedOut = new ArrayList<>();

    @Test
    void the_visit_is_closed_and_the_instruction_passed_on() {
        String page = sessions.inVisit(
                sessions.open(Client.UNKNOWN),
                visit -> {
                    visit.put("a", 1);
                    return "page";
                },
                carriedOut::add);

        assertThat(page).isEqualTo("page");
        assertThat(carriedOut).singleElement().isInstanceOf(KeyInstruction.Send.class);
    }

    @Test
    void work_that_fails_stores_nothing_and_fails_with_its_own_exception() {
        Browser browser = Browser.of(sessions);
        browser.visit(visit -> visit.put("a", 1));

        assertThatThrownBy(() -> sessions.inVisit(
                        browser.open(),
                        visit -> {
                            visit.put("a", 2);
                            throw new IOException("broken pipe");
                        },
                        carriedOut::add))
                .isInstanceOf(IOException.class);

        assertThat(carriedOut).containsExactly(new KeyInstruction.Keep());
        assertThat(browser.open().get("a", Integer.class)).contains(1);
    }

    @Test
    void no_work_is_done_with_a_visit_of_another_sessions() {
        Visit foreign = stage.sessions().open(Client.UNKNOWN);

        assertThatThrownBy(() ->
                        sessions.inVisit(foreign, visit -> carriedOut.add(new KeyInstruction.Keep()), carriedOut::add))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(carriedOut).isEmpty();
    }

    @Test
    void work_that_fails_after_a_sign_out_still_ends_the_session() {
        Browser browser = stage.signedIn(sessions);

        assertThatThrownBy(() -> sessions.inVisit(
                        browser.open(),
                        visit -> {
                            visit.signOut();
                            throw new IllegalStateException("no");
                        },
                        carriedOut::add))
                .hasMessage("no");

        assertThat(carriedOut).containsExactly(new KeyInstruction.Forget());
        assertThat(browser.open().user()).isEmpty();
    }

    @Test
    void a_refusal_passes_on_what_remains_to_be_done() {
        Browser browser = stage.signedIn(sessions);
        Visit late = browser.open();
        stage.own().endAll(Stage.ADA);

        assertThatThrownBy(() -> sessions.inVisit(
                        late,
                        visit -> {
                            visit.put("a", 1);
                            return visit;
                        },
                        carriedOut::add))
                .isInstanceOf(EditRefusedException.class);

        assertThat(carriedOut).containsExactly(new KeyInstruction.Keep());
    }

    @Test
    void a_store_that_fails_as_well_does_not_hide_why_the_work_failed() {
        Sessions broken = stage.builder(new NoStore()).build();

        assertThatThrownBy(() -> broken.inVisit(
                        broken.open("x".repeat(67), Client.UNKNOWN),
                        visit -> {
                            throw new IOException("broken pipe");
                        },
                        carriedOut::add))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> broken.inVisit(
                        broken.open(Client.UNKNOWN),
                        visit -> {
                            visit.put("a", 1);
                            return visit;
                        },
                        carriedOut::add))
                .isInstanceOf(SessionStoreException.class);
    }

    private final class NoStore extends ForwardingRepository {
        NoStore() {
            super(stage.store);
        }

        @Override
        public io.usersessions.domain.port.Creation create(io.usersessions.domain.port.NewSession next) {
            throw new SessionStoreException("away");
        }
    }
}
