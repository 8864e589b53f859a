package io.usersessions.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

class FaultHeadlineTest {
    private final SQLException ofServer =
            new PSQLException(new ServerErrorMessage("SERROR\0C22P02\0Minvalid input syntax\0Dthe row is secret\0\0"));
    private final SQLException ofDriver =
            new PSQLException("Bad value for type timestamp : secret", PSQLState.DATA_TYPE_MISMATCH);

    @Test
    void of_the_server_the_headline_alone_is_taken() {
        assertThat(FaultHeadline.of(ofServer)).isEqualTo("invalid input syntax (SQLSTATE 22P02)");
        assertThat((Throwable) FaultHeadline.quotableOfServer(ofServer))
                .hasMessage("invalid input syntax (SQLSTATE 22P02)")
                .hasNoCause();
    }

    @Test
    void what_the_driver_says_of_a_row_of_others_is_not_taken() {
        assertThat((Throwable) FaultHeadline.quotableOfServer(ofDriver))
                .hasMessageNotContaining("secret")
                .hasMessageContaining(PSQLState.DATA_TYPE_MISMATCH.getState());
    }

    @Test
    void a_fault_without_a_state_has_an_empty_one() {
        assertThat(FaultHeadline.quotable(new SQLException("the pool is exhausted"))
                        .getSQLState())
                .isEmpty();
    }
}
