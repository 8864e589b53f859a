package io.usersessions.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.sql.Removal.Deleted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule of a removal, for any rows. */
class RemovalTest {
    private final List<Integer> rows =
            new ArrayList<>(IntStream.range(0, 10).boxed().toList());
    private final List<Integer> looks = new ArrayList<>();

    @Test
    void it_removes_as_many_as_are_wanted_in_one_round() {
        assertThat(new Removal<>(this::look, this::delete).upTo(4)).isEqualTo(4);

        assertThat(rows).containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(looks).containsExactly(4);
    }

    @Test
    void a_look_that_finds_fewer_than_wanted_is_the_last() {
        assertThat(new Removal<>(this::look, this::delete).upTo(100)).isEqualTo(10);

        assertThat(rows).isEmpty();
        assertThat(looks).containsExactly(100);
    }

    @Test
    void it_goes_on_for_those_that_someone_else_removed() {
        Removal<Integer> removal = new Removal<>(this::look, found -> {
            if (looks.size() == 1) {
                rows.remove(found.get(0));
            }
            return delete(found);
        });

        assertThat(removal.upTo(4)).isEqualTo(4);

        assertThat(looks).containsExactly(4, 1);
    }

    @Test
    void rows_that_do_not_count_are_removed_besides_those_that_do() {
        Removal<Integer> removal = new Removal<>(
                this::look,
                found -> new Deleted(delete(found).rows(), (int)
                        found.stream().filter(row -> row % 2 == 1).count()));

        assertThat(removal.upTo(4)).isEqualTo(4);

        assertThat(rows).containsExactly(8, 9);
    }

    @Test
    void it_looks_again_when_nothing_of_what_was_found_could_be_deleted() {
        Removal<Integer> removal = new Removal<>(this::look, found -> {
            if (looks.size() == 1) {
                rows.removeAll(found);
                return Deleted.all(0);
            }
            return delete(found);
        });

        assertThat(removal.upTo(6)).isEqualTo(4);

        assertThat(looks).containsExactly(6, 6);
    }

    @Test
    void rows_that_are_found_and_never_deleted_are_a_fault() {
        Removal<Integer> removal = new Removal<>(this::look, found -> Deleted.all(0));

        assertThatThrownBy(() -> removal.upTo(100))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("could be deleted");
        assertThat(looks).hasSize(Removal.FRUITLESS_ROUNDS);
    }

    @Test
    void what_was_removed_is_returned_when_nothing_can_be_deleted_from_then_on() {
        Removal<Integer> removal =
                new Removal<>(this::look, found -> looks.size() == 1 ? delete(found.subList(0, 2)) : Deleted.all(0));

        assertThat(removal.upTo(4)).isEqualTo(2);

        assertThat(rows).hasSize(8);
        assertThat(looks).hasSize(1 + Removal.FRUITLESS_ROUNDS);
    }

    private List<Integer> look(int limit) {
        looks.add(limit);
        return rows.stream().limit(limit).toList();
    }

    private Deleted delete(List<Integer> found) {
        int before = rows.size();
        rows.removeAll(found);
        return Deleted.all(before - rows.size());
    }
}
