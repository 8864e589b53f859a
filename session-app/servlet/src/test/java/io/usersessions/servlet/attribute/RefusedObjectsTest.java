package io.usersessions.servlet.attribute;

import static io.usersessions.servlet.attribute.Samples.VALUES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.servlet.attribute.Samples.Item;
import io.usersessions.servlet.local.Transient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A message names the attribute, the place, the type and what to do, and never quotes a value. */
class RefusedObjectsTest {
    private static final String POSSIBLE = ": possible are String, Boolean, Character, ";

    record Stranger(String name) {}

    static final class Plain {
        @Override
        public String toString() {
            return "hunter2";
        }
    }

    private static final class OddDecimal extends BigDecimal {
        private static final long serialVersionUID = 1L;

        OddDecimal() {
            super("7331");
        }
    }

    @SuppressWarnings({"JavaUtilDate", "UnnecessaryStringBuilder"}) // they are samples of what applications put
    static Stream<Arguments> refused() {
        Date date = new Date(7331);
        return Stream.of(
                arguments(date, "a: java.util.Date cannot be stored" + POSSIBLE),
                arguments(List.of(1, date), "a[1]: java.util.Date cannot be stored" + POSSIBLE),
                arguments(Map.of("hunter2", date), "a{0}: java.util.Date cannot be stored" + POSSIBLE),
                arguments(
                        List.of(Map.of("hunter2", Set.of(date))),
                        "a[0]{0}[0]: java.util.Date cannot be stored" + POSSIBLE),
                arguments(new GregorianCalendar(), "a: java.util.GregorianCalendar cannot be stored" + POSSIBLE),
                arguments(new byte[] {7}, "a: byte[] cannot be stored" + POSSIBLE),
                arguments(new String[] {"hunter2"}, "a: java.lang.String[] cannot be stored" + POSSIBLE),
                arguments(new StringBuilder("hunter2"), "a: java.lang.StringBuilder cannot be stored" + POSSIBLE),
                arguments(
                        new AtomicInteger(7331),
                        "a: java.util.concurrent.atomic.AtomicInteger cannot be stored" + POSSIBLE),
                arguments(Optional.of("hunter2"), "a: java.util.Optional cannot be stored" + POSSIBLE),
                arguments(new ArrayDeque<>(), "a: java.util.ArrayDeque cannot be stored" + POSSIBLE),
                arguments(new PriorityQueue<>(), "a: java.util.PriorityQueue cannot be stored" + POSSIBLE),
                arguments(
                        new HashMap<>(Map.of("hunter2", 1)).values(),
                        "a: java.util.HashMap$Values cannot be stored" + POSSIBLE),
                arguments(new Object(), "a: java.lang.Object cannot be stored" + POSSIBLE),
                arguments(new Plain(), "a: " + Plain.class.getName() + " cannot be stored" + POSSIBLE),
                arguments(new OddDecimal(), "a: " + OddDecimal.class.getName() + " cannot be stored" + POSSIBLE),
                arguments(
                        SessionValue.of("hunter2"),
                        "a: io.usersessions.domain.model.SessionValue$Text cannot be stored: type"
                                + " io.usersessions.domain.model.SessionValue$Text is not registered"),
                arguments(
                        List.of(Transient.of("hunter2")),
                        "a[0]: io.usersessions.servlet.local.Transient cannot be stored" + POSSIBLE),
                arguments(
                        new Stranger("hunter2"),
                        "a: io.usersessions.servlet.attribute.RefusedObjectsTest$Stranger cannot be stored: type"
                                + " io.usersessions.servlet.attribute.RefusedObjectsTest$Stranger is not registered:"
                                + " AttributeTypes.builder().register(\"stranger\", "),
                arguments(
                        DayOfWeek.MONDAY,
                        "a: java.time.DayOfWeek cannot be stored: type java.time.DayOfWeek is not registered:"),
                arguments(
                        List.of(new Item("hunter2\ud800", 1)),
                        "a[0]: " + Item.class.getName()
                                + " cannot be stored: item.sku: text with a lone surrogate cannot be stored; "),
                arguments(Map.of(7331, "x"), "a{0}: java.lang.Integer cannot be stored: names of a map are String; "),
                arguments(
                        Collections.singletonMap(null, "x"),
                        "a{0}: null cannot be stored: names of a map are String; "),
                arguments(
                        Map.of("hunter2\ud800", 1),
                        "a: java.util.ImmutableCollections$Map1 cannot be stored: a name with a lone surrogate"),
                arguments(
                        "hunter2\udfff",
                        "a: java.lang.String cannot be stored: text with a lone surrogate cannot be stored; "),
                arguments(Double.NaN, "a: java.lang.Double cannot be stored: it is not a finite number; "),
                arguments(
                        Double.NEGATIVE_INFINITY, "a: java.lang.Double cannot be stored: it is not a finite number; "),
                arguments(Float.NaN, "a: java.lang.Float cannot be stored: its text form would not be read back"),
                arguments('\ud800', "a: java.lang.Character cannot be stored: its text form would not be read back"),
                arguments(
                        new Locale("no", "NO", "NY"),
                        "a: java.util.Locale cannot be stored: its text form would not be read back"),
                arguments(
                        BigInteger.TEN.pow(1_000),
                        "a: java.math.BigInteger cannot be stored: its text form would not be read back"),
                arguments(
                        new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                        "a: java.math.BigDecimal cannot be stored: its text form would not be read back"),
                arguments(
                        (Supplier<String> & java.io.Serializable) () -> "hunter2",
                        "a: " + RefusedObjectsTest.class.getName() + "$$Lambda"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_stored_is_refused_with_its_place_and_type_and_the_ways_out(Object value, String message) {
        assertThatThrownBy(() -> VALUES.toStored("a", value))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith(
                        "; register a record or enum with AttributeTypes, convert objects of another class"
                                + " with AttributeConversion, or hold the whole attribute in"
                                + " io.usersessions.servlet.local.Transient, which keeps it on this node")
                .hasMessageNotContainingAny("hunter2", "7331");
    }

    @Test
    void a_huge_number_is_refused_before_its_text_is_made() {
        BigInteger huge = BigInteger.ONE.shiftLeft(99_999_999);

        for (Object number : List.of(huge, new BigDecimal(huge), huge.negate())) {
            assertThatThrownBy(() -> VALUES.toStored("a", number))
                    .hasMessageContaining("its text form would not be read back");
        }
    }

    @Test
    void a_container_in_itself_is_refused() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        Map<String, Object> map = new HashMap<>();
        map.put("a", List.of(map));

        for (Object endless : List.of(list, map)) {
            assertThatThrownBy(() -> VALUES.toStored("a", endless))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nested more than 32 deep, or contains itself");
        }
    }

    @Test
    void a_tower_of_lists_is_refused_above_the_deepest_that_session_data_can_have() {
        Object tower = "a";
        for (int floor = 0; floor < 32; floor++) {
            tower = List.of(tower);
        }
        Object highest = tower;

        assertThat(VALUES.fromStored("a", VALUES.toStored("a", highest))).isEqualTo(highest);
        assertThatThrownBy(() -> VALUES.toStored("a", List.of(highest))).hasMessageContaining("nested more than 32");
    }

    @Test
    void a_list_that_shares_its_parts_many_times_over_is_refused_before_it_fills_the_memory() {
        Object tower = "a";
        for (int floor = 0; floor < 31; floor++) {
            tower = List.of(tower, tower, tower, tower);
        }
        Object huge = tower;

        assertThatThrownBy(() -> VALUES.toStored("a", huge))
                .hasMessageContaining("there are more values than fit into a session");
    }

    @Test
    void a_list_without_end_is_refused() {
        Object endless = new AbstractList<Integer>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return Integer.MAX_VALUE;
            }
        };

        assertThatThrownBy(() -> VALUES.toStored("a", endless))
                .hasMessageContaining("there are more values than fit into a session");
    }

    @Test
    void a_list_is_what_its_iterator_says() {
        Object liar = new AbstractList<Integer>() {
            private int iterated;

            @Override
            public Iterator<Integer> iterator() {
                iterated++;
                return Collections.nCopies(iterated, iterated).iterator();
            }

            @Override
            public Integer get(int index) {
                throw new IndexOutOfBoundsException();
            }

            @Override
            public int size() {
                return -1;
            }
        };

        assertThat(VALUES.toStored("a", liar)).isEqualTo(SessionValue.from(List.of(1)));
    }

    @Test
    void an_exception_of_the_object_itself_is_passed_on() {
        IllegalStateException fault = new IllegalStateException("no database");
        Object broken = new AbstractList<Integer>() {
            @Override
            public Integer get(int index) {
                throw fault;
            }

            @Override
            public int size() {
                return 1;
            }
        };

        assertThatThrownBy(() -> VALUES.toStored("a", broken)).isSameAs(fault);
    }

    @Test
    @SuppressWarnings("IdentityHashMapUsage") // it is a map whose names are not compared by equals
    void a_container_with_the_same_part_twice_where_only_one_can_be_is_refused() {
        Map<Object, Object> names = new IdentityHashMap<>();
        names.put("a", 1);
        names.put(new String("a"), 2);
        Map<Object, Boolean> addresses = new IdentityHashMap<>();
        addresses.put(URI.create("http://A"), true);
        addresses.put(URI.create("HTTP://a"), true);

        assertThatThrownBy(() -> VALUES.toStored("a", names)).hasMessageContaining("it contains a name twice");
        assertThatThrownBy(() -> VALUES.toStored("a", addresses.keySet()))
                .hasMessageContaining("two of its elements are equal");
    }

    @Test
    void null_is_no_attribute_but_may_be_a_part() {
        assertThat(VALUES.toStored("a", Arrays.asList(null, 1))).isEqualTo(SessionValue.from(Arrays.asList(null, 1)));
        assertThatThrownBy(() -> VALUES.toStored("a", Map.of("x", new Object())))
                .hasMessageStartingWith("a{0}: ");
    }
}
