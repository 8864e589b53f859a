package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGProperty;

/** Which limits fit together, and which properties the driver gets. */
class DeadlinesTest {
    @Test
    void a_call_waits_for_less_than_three_seconds() {
        assertThat(Deadlines.DEFAULT.longest())
                .isEqualTo(Duration.ofMillis(2_850))
                .isLessThan(Deadlines.PROMISE);
    }

    @ParameterizedTest
    @CsvSource({
        "0,   250, 1000, 3000, 2000, 1500, every limit must be a millisecond or more",
        "600, -1,  1000, 3000, 2000, 1500, every limit must be a millisecond or more",
        "600, 250, 1500, 3000, 2000, 1500, 'connect, login and answer must be whole seconds'",
        "600, 250, 1000, 3001, 2000, 1500, 'connect, login and answer must be whole seconds'",
        "600, 250, 1000, 3000, 1900, 1500, 'connect, login and answer must be whole seconds'",
        "250, 250, 1000, 3000, 2000, 1500, check must be shorter than borrow",
        "600, 250, 4000, 3000, 2000, 1500, connect must not be longer than login",
        "600, 250, 1000, 3000, 2000, 2000, statement must be shorter than answer",
        "750, 250, 1000, 3000, 2000, 1500, 'borrow, check and answer together must be shorter than 3 seconds'"
    })
    void limits_that_do_not_fit_together_are_refused(
            long borrow, long check, long connect, long login, long answer, long statement, String message) {
        assertThatThrownBy(() -> new Deadlines(
                        Duration.ofMillis(borrow),
                        Duration.ofMillis(check),
                        Duration.ofMillis(connect),
                        Duration.ofMillis(login),
                        Duration.ofMillis(answer),
                        Duration.ofMillis(statement)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void the_driver_gets_all_limits_except_those_of_the_pool() {
        assertThat(Deadlines.DEFAULT.driverProperties())
                .containsEntry("connectTimeout", "1")
                .containsEntry("loginTimeout", "3")
                .containsEntry("socketTimeout", "2")
                .containsEntry(
                        "options",
                        "-c statement_timeout=1500 -c lock_timeout=750 -c idle_in_transaction_session_timeout=5000")
                .doesNotContainKey("prepareThreshold");
    }

    @Test
    void a_pooler_is_sent_no_settings_and_no_names_of_statements() {
        assertThat(Deadlines.DEFAULT.driverPropertiesBehindPooler())
                .containsEntry("socketTimeout", "2")
                .containsEntry("prepareThreshold", "0")
                .doesNotContainKey("options");
    }

    @Test
    void the_driver_knows_every_property() {
        assertThat(Deadlines.DEFAULT.driverProperties().keySet())
                .allSatisfy(name -> assertThat(PGProperty.forName(name)).isNotNull());
        assertThat(Deadlines.DEFAULT.driverPropertiesBehindPooler().keySet())
                .allSatisfy(name -> assertThat(PGProperty.forName(name)).isNotNull());
    }
}
