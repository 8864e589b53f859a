package io.usersessions.domain.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attribute.AttributeSamples.Cart;
import io.usersessions.domain.attribute.AttributeSamples.Item;
import io.usersessions.domain.attribute.AttributeSamples.Theme;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registration that cannot work is refused before the first session, with a message that says what to do. */
class AttributeRegistrationTest {
    private static final String POSSIBLE =
            "possible are String, boolean, long, int, short, byte, double, float, Instant, LocalDate, Duration, UUID, BigInteger,"
                    + " BigDecimal, SessionValue, registered records and enums, and of these List, Set, Optional and Map with String"
                    + " or a registered enum as key";

    record Generic<T>(T value) {}

    record WithDate(Date date) {}

    record WithObject(Object anything) {}

    @SuppressWarnings("ArrayRecordComponent")
    record WithArray(int[] numbers) {}

    record WithCharacter(char letter) {}

    record WithArrayList(ArrayList<String> list) {}

    record WithWildcard(List<?> list) {}

    record WithBound(List<? extends Item> items) {}

    @SuppressWarnings("rawtypes")
    record WithRaw(List list) {}

    record WithGeneric(Generic<String> generic) {}

    record WithNumberKeys(Map<Integer, String> map) {}

    record WithOptionalKeys(Map<Optional<String>, String> map) {}

    record WithOptionalOptional(Optional<Optional<String>> value) {}

    record WithOptionalValue(Optional<SessionValue> value) {}

    record WithThemes(Map<Theme, Set<String>> map) {}

    static final class Bean {}

    private final AttributeTypes.Builder builder = AttributeTypes.builder();

    @Test
    void types_are_registered_in_any_order() {
        AttributeTypes types = builder.register("cart", Cart.class)
                .register("item", Item.class)
                .build();

        Cart cart = new Cart(List.of(new Item("a", 1)), "EUR");

        assertThat(types.read(types.valueOf(cart), Cart.class)).isEqualTo(cart);
    }

    @Test
    void later_registrations_do_not_change_built_types() {
        AttributeTypes types = builder.register("item", Item.class).build();

        builder.register("theme", Theme.class).build();

        assertThat(types).hasToString("AttributeTypes[item]");
        assertThatThrownBy(() -> types.valueOf(Theme.DARK)).hasMessageContaining("is not registered");
    }

    @Test
    void only_records_and_enums_can_be_registered() {
        for (Class<?> type : List.of(String.class, int.class, Bean.class, SessionValue.class, Theme[].class)) {
            assertThatThrownBy(() -> builder.register("a", type))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(type.getTypeName() + " is neither a record nor an enum");
        }
    }

    @Test
    @SuppressWarnings("GetClassOnEnum")
    void the_class_of_a_constant_with_a_body_is_not_its_enum() {
        assertThatThrownBy(() -> builder.register("dark", Theme.DARK.getClass()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is neither a record nor an enum");
    }

    @Test
    void a_generic_record_cannot_be_registered() {
        assertThatThrownBy(() -> builder.register("generic", Generic.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name("Generic") + " is generic: its type parameters are unknown when it is read;"
                        + " register a record without type parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "\u0085", "\ud800"})
    void a_name_that_no_attribute_can_have_is_refused(String name) {
        assertThatThrownBy(() -> builder.register(name, Item.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("as a name of io.usersessions.domain.attribute.AttributeSamples$Item: ");
    }

    @Test
    void a_name_may_be_as_long_as_that_of_an_attribute() {
        String longest = "n".repeat(SessionData.LONGEST_NAME);

        assertThat(builder.register(longest, Item.class).build().valueOf(new Item("a", 1)))
                .isInstanceOf(SessionValue.Fields.class);
        assertThatThrownBy(() -> builder.register(longest + "n", Theme.class))
                .hasMessageEndingWith("a name has 1 to 128 code points");
    }

    @Test
    void a_name_or_a_type_is_registered_once() {
        builder.register("item", Item.class);

        assertThatThrownBy(() -> builder.register("item", Theme.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name 'item' is registered already");
        assertThatThrownBy(() -> builder.register("thing", Item.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type io.usersessions.domain.attribute.AttributeSamples$Item is registered already");
    }

    @Test
    void a_component_of_an_unregistered_type_is_refused_with_the_call_that_registers_it() {
        assertRefused(
                Cart.class,
                "component 'items' of io.usersessions.domain.attribute.AttributeSamples$Cart is of type"
                        + " io.usersessions.domain.attribute.AttributeSamples$Item: register it first: .register(\"item\","
                        + " io.usersessions.domain.attribute.AttributeSamples.Item.class)");
        assertRefused(
                WithThemes.class,
                "component 'map' of " + name("WithThemes")
                        + " is of type io.usersessions.domain.attribute.AttributeSamples$Theme:"
                        + " register it first: .register(\"theme\", io.usersessions.domain.attribute.AttributeSamples.Theme.class)");
    }

    @Test
    void a_component_that_cannot_be_stored_is_refused_with_the_possible_types() {
        assertRefused(WithDate.class, component("date", "WithDate", "java.util.Date") + POSSIBLE);
        assertRefused(WithObject.class, component("anything", "WithObject", "java.lang.Object") + POSSIBLE);
        assertRefused(WithArray.class, component("numbers", "WithArray", "int[]") + POSSIBLE);
        assertRefused(WithCharacter.class, component("letter", "WithCharacter", "char") + POSSIBLE);
        assertRefused(
                WithArrayList.class,
                component("list", "WithArrayList", "java.util.ArrayList<java.lang.String>") + POSSIBLE);
    }

    @Test
    void a_type_without_type_arguments_is_refused() {
        assertRefused(WithRaw.class, component("list", "WithRaw", "java.util.List") + POSSIBLE);
        assertRefused(WithWildcard.class, component("list", "WithWildcard", "?") + POSSIBLE);
        assertRefused(
                WithBound.class,
                component("items", "WithBound", "? extends io.usersessions.domain.attribute.AttributeSamples$Item")
                        + POSSIBLE);
        assertRefused(
                WithGeneric.class,
                component("generic", "WithGeneric", name("Generic") + "<java.lang.String>") + POSSIBLE);
    }

    @Test
    void a_map_has_names_or_constants_as_keys() {
        String keys = "keys of a Map are String or a registered enum";

        assertRefused(WithNumberKeys.class, component("map", "WithNumberKeys", "java.lang.Integer") + keys);
        assertRefused(
                WithOptionalKeys.class,
                component("map", "WithOptionalKeys", "java.util.Optional<java.lang.String>") + keys);
    }

    @Test
    void an_optional_of_a_type_that_can_be_nothing_is_refused() {
        String why = "an empty Optional of it would look like one with a value";

        assertRefused(
                WithOptionalOptional.class,
                component("value", "WithOptionalOptional", "java.util.Optional<java.lang.String>") + why);
        assertRefused(
                WithOptionalValue.class,
                component("value", "WithOptionalValue", "io.usersessions.domain.model.SessionValue") + why);
    }

    @Test
    void a_record_in_a_closed_module_is_refused_with_the_line_that_opens_it(@TempDir Path directory) throws Exception {
        Class<?> sealed = recordOfModule("module shop {}", directory);

        assertRefused(
                sealed,
                "shop.basket.Secret cannot be reached: its module needs 'opens shop.basket to io.usersessions.domain'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"module shop { exports shop.basket; }", "module shop { opens shop.basket; }"})
    void a_public_record_is_accessible_if_its_package_is_exported_or_open(String module, @TempDir Path directory)
            throws Exception {
        Class<?> reachable = recordOfModule(module, directory);

        AttributeTypes types = builder.register("secret", reachable).build();

        SessionValue stored = SessionValue.of(Map.of("secret", SessionValue.of(Map.of("text", SessionValue.of("a")))));
        assertThat(types.valueOf(types.read(stored, reachable))).isEqualTo(stored);
    }

    private void assertRefused(Class<?> type, String message) {
        AttributeTypes.Builder one = AttributeTypes.builder().register("a", type);

        assertThatThrownBy(one::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static String component(String component, String record, String type) {
        return "component '" + component + "' of " + name(record) + " is of type " + type + ": ";
    }

    private static String name(String record) {
        return "io.usersessions.domain.attribute.AttributeRegistrationTest$" + record;
    }

    private static Class<?> recordOfModule(String declaration, Path directory) throws Exception {
        Path module = Files.writeString(directory.resolve("module-info.java"), declaration);
        Path record = Files.writeString(
                directory.resolve("Secret.java"), "package shop.basket; public record Secret(String text) {}");
        StringWriter said = new StringWriter();
        int failed = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new PrintWriter(said),
                        new PrintWriter(said),
                        "-d",
                        directory.toString(),
                        module.toString(),
                        record.toString());
        assertThat(failed).as(said.toString()).isZero();
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(directory), ModuleFinder.of(), Set.of("shop"));
        return ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, null)
                .findLoader("shop")
                .loadClass("shop.basket.Secret");
    }
}
