package io.usersessions.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionQueryTest {
    @Test
    void a_folded_text_is_folded_already() {
        IntStream all = IntStream.rangeClosed(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);

        assertThat(all.mapToObj(Character::toString).map(SessionQuery::foldCase))
                .allMatch(folded -> SessionQuery.foldCase(folded).equals(folded));
    }

    @Test
    void a_text_keeps_its_number_of_code_points() {
        assertThat(SessionQuery.foldCase("Stra\u00dfe \ud801\udc00 \u0130")).isEqualTo("stra\u00dfe \ud801\udc28 i");
    }
}
