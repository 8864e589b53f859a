package io.usersessions.servlet.attribute;

import static io.usersessions.servlet.attribute.Samples.VALUES;
import static io.usersessions.servlet.attribute.Samples.afterwards;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import io.usersessions.servlet.attribute.Samples.Badge;
import io.usersessions.servlet.attribute.Samples.Cart;
import io.usersessions.servlet.attribute.Samples.Item;
import io.usersessions.servlet.attribute.Samples.Shelf;
import io.usersessions.servlet.attribute.Samples.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes out equals what was put in; and what is handed out cannot be changed. */
class RoundTripTest {
    @Test
    void any_object_that_can_be_stored_comes_back_equal_and_of_the_same_types() {
        qt().withExamples(5_000).forAll(RandomObjects.all()).checkAssert(object -> {
            Object read = afterwards(object);

            assertThat(read).isEqualTo(object);
            assertThat(types(read)).isEqualTo(types(object));
        });
    }

    @Test
    void each_type_comes_back_equal() {
        qt().forAll(RandomObjects.scalars()).checkAssert(objects -> {
            for (Object object : objects) {
                assertThat(afterwards(object)).isEqualTo(object).hasSameClassAs(object);
            }
        });
    }

    @Test
    void what_comes_back_refuses_any_change() {
        qt().forAll(RandomObjects.all()).checkAssert(object -> assertUnmodifiable(afterwards(object)));
    }

    @Test
    void sorted_and_other_containers_come_back_equal() {
        List<Object> containers = List.of(
                new TreeSet<>(Set.of("b", "a")),
                new TreeMap<>(Map.of("b", 1, "a", 2)),
                new HashMap<>(Map.of("b", 1)),
                new HashSet<>(Arrays.asList(1, null)),
                Collections.nCopies(3, "a"),
                Map.of("a", 1).keySet(),
                new ArrayList<>(List.of(1, 2, 3)).subList(1, 2));

        for (Object container : containers) {
            assertThat(afterwards(container)).isEqualTo(container);
        }
    }

    @Test
    void a_set_keeps_its_order() {
        Set<Object> set = new LinkedHashSet<>(List.of("c", "a", "b", 3, 1L));

        assertThat(new ArrayList<>((Set<?>) afterwards(set))).isEqualTo(List.of("c", "a", "b", 3, 1L));
    }

    @Test
    void null_can_be_looked_for_in_what_comes_back() {
        assertThat(afterwards(List.of(1)))
                .isInstanceOfSatisfying(
                        List.class, list -> assertThat(list.contains(null)).isFalse());
        assertThat(afterwards(Map.of("a", 1)))
                .isInstanceOfSatisfying(
                        Map.class, map -> assertThat(map.containsKey(null)).isFalse());
    }

    @Test
    void a_container_may_change_unless_it_is_known_to_be_immutable() {
        Item item = new Item("a", 1);

        assertThat(List.of("a", 1, 5L, Theme.DARK, item, new Badge("a", Optional.of(item), Theme.DARK)))
                .noneMatch(VALUES::mayChange);
        assertThat(List.of(
                        List.of(),
                        List.of(1, List.of(item)),
                        Set.of(1, Map.of("a", Set.of())),
                        Map.of("a", List.of(1), "b", 2)))
                .noneMatch(VALUES::mayChange);
        assertThat(List.of(
                        new ArrayList<>(),
                        new HashSet<>(),
                        new HashMap<>(),
                        Collections.unmodifiableList(new ArrayList<>()),
                        List.of(1, new ArrayList<>()),
                        Set.of(Map.of("a", new HashMap<>())),
                        new Cart(new ArrayList<>(), "EUR"),
                        List.of(new Cart(List.of(), "EUR")),
                        new Shelf(Optional.empty(), item)))
                .allMatch(VALUES::mayChange);
    }

    private static Object types(@Nullable Object object) {
        if (object instanceof Map<?, ?> map) {
            Map<Object, Object> types = new HashMap<>();
            map.forEach((name, value) -> types.put(name, types(value)));
            return types;
        }
        if (object instanceof Collection<?> items) {
            return items.stream().map(RoundTripTest::types).toList();
        }
        return object == null ? "null" : object.getClass();
    }

    private static void assertUnmodifiable(@Nullable Object object) {
        if (object instanceof Map<?, ?> map) {
            assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
            map.values().forEach(RoundTripTest::assertUnmodifiable);
        }
        if (object instanceof Collection<?> items) {
            assertThatThrownBy(items::clear).isInstanceOf(UnsupportedOperationException.class);
            Iterator<?> each = items.iterator();
            while (each.hasNext()) {
                assertUnmodifiable(each.next());
                assertThatThrownBy(each::remove).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }
}
