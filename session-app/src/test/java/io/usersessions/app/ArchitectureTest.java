package io.usersessions.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.usersessions.app.sample.AsksAHiddenRoom;
import io.usersessions.app.sample.AsksGuice;
import io.usersessions.app.sample.AsksJooq;
import io.usersessions.app.sample.FindsAClass;
import io.usersessions.app.sample.ReadsObjects;
import io.usersessions.app.sample.RevealsAKey;
import io.usersessions.app.sample.SampleHelper;
import io.usersessions.app.sample.TypesByData;
import io.usersessions.app.sample.crowded.Crowded;
import io.usersessions.app.sample.one.Chicken;
import io.usersessions.app.sample.other.Egg;
import io.usersessions.domain.model.sample.AsksAPort;
import io.usersessions.domain.model.sample.OpensAConnection;
import io.usersessions.domain.model.sample.ReadsTheClock;
import io.usersessions.domain.port.ShowsAHiddenRoom;
import io.usersessions.domain.port.TakesAnOptional;
import io.usersessions.persistence.PublicAdapter;
import io.usersessions.persistence.sample.AsksAUseCase;
import io.usersessions.persistence.sample.AsksTheCodec;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks every class of every module by the rules, and every rule by a sample that breaks it. */
class ArchitectureTest {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.usersessions");

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(ArchitectureRules.class, RoomRules.class)
                .flatMap(rules -> Arrays.stream(rules.getDeclaredFields()))
                .filter(field -> field.getType() == ArchRule.class || ArchRule.class.isAssignableFrom(field.getType()))
                .map(ArchitectureTest::rule);
    }

    private static Named<ArchRule> rule(Field field) {
        try {
            return Named.of(
                    field.getName().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), (ArchRule) field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(ArchitectureRules.MODULES_DEPEND_IN_ONE_DIRECTION, new Class<?>[] {AsksTheCodec.class}),
                Arguments.of(ArchitectureRules.THE_DOMAIN_IS_LAYERED, new Class<?>[] {AsksAPort.class}),
                Arguments.of(ArchitectureRules.THE_DOMAIN_IS_PURE, new Class<?>[] {OpensAConnection.class}),
                Arguments.of(
                        ArchitectureRules.THE_DOMAIN_READS_NO_CLOCK_AND_NO_CHANCE_OF_ITS_OWN,
                        new Class<?>[] {ReadsTheClock.class}),
                Arguments.of(ArchitectureRules.PACKAGES_HAVE_NO_CYCLES, new Class<?>[] {Chicken.class, Egg.class}),
                Arguments.of(ArchitectureRules.ADAPTERS_ARE_HIDDEN, new Class<?>[] {PublicAdapter.class}),
                Arguments.of(ArchitectureRules.ONLY_PERSISTENCE_KNOWS_JOOQ, new Class<?>[] {AsksJooq.class}),
                Arguments.of(ArchitectureRules.ONLY_THE_WIRING_KNOWS_GUICE, new Class<?>[] {AsksGuice.class}),
                Arguments.of(ArchitectureRules.NOTHING_READS_OBJECTS, new Class<?>[] {ReadsObjects.class}),
                Arguments.of(ArchitectureRules.NOTHING_CHOOSES_TYPES_BY_DATA, new Class<?>[] {TypesByData.class}),
                Arguments.of(ArchitectureRules.NOTHING_FINDS_CLASSES_BY_NAME, new Class<?>[] {FindsAClass.class}),
                Arguments.of(ArchitectureRules.ONLY_WHAT_SENDS_A_KEY_REVEALS_IT, new Class<?>[] {RevealsAKey.class}),
                Arguments.of(ArchitectureRules.NO_CLASS_IS_A_DRAWER, new Class<?>[] {SampleHelper.class}),
                Arguments.of(RoomRules.A_PACKAGE_HAS_AT_MOST_25_CLASSES, new Class<?>[] {Crowded.class}),
                Arguments.of(RoomRules.CODEC_AND_PERSISTENCE_SEE_NO_USE_CASE, new Class<?>[] {AsksAUseCase.class}),
                Arguments.of(
                        RoomRules.WHAT_IS_NOT_EXPORTED_IS_FOR_ITS_OWN_MODULE, new Class<?>[] {AsksAHiddenRoom.class}),
                Arguments.of(
                        RoomRules.WHAT_IS_EXPORTED_SHOWS_ONLY_WHAT_IS_EXPORTED,
                        new Class<?>[] {ShowsAHiddenRoom.class}),
                Arguments.of(RoomRules.NO_METHOD_FOR_USERS_TAKES_AN_OPTIONAL, new Class<?>[] {TakesAnOptional.class}));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void finds_the_sample_that_breaks_it(ArchRule rule, Class<?>... sample) {
        JavaClasses broken = sample[0] == Crowded.class
                ? new ClassFileImporter().importPackagesOf(sample)
                : new ClassFileImporter().importClasses(sample);

        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }

    @Test
    void every_rule_has_a_sample() {
        assertThat(samples().map(sample -> sample.get()[0]))
                .containsExactlyInAnyOrderElementsOf(
                        rules().map(Named::getPayload).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "domain.announcement",
                "domain.attribute",
                "domain.buffer",
                "domain.change",
                "domain.clock",
                "domain.column",
                "domain.cookie",
                "domain.draft",
                "domain.encoding",
                "domain.event",
                "domain.memory",
                "domain.json",
                "domain.model",
                "domain.page",
                "domain.plain",
                "domain.port",
                "domain.quota",
                "domain.refusal",
                "domain.source",
                "domain.store",
                "domain.trial",
                "domain.usecase",
                "testkit",
                "codec",
                "codec.bytes",
                "codec.django",
                "codec.token",
                "persistence",
                "persistence.combining",
                "persistence.directory",
                "persistence.django",
                "persistence.history",
                "persistence.imported",
                "persistence.jooq.tables",
                "persistence.lease",
                "persistence.session",
                "persistence.sql",
                "servlet",
                "app",
                "app.account",
                "app.api",
                "app.command",
                "app.connection",
                "app.csrf",
                "app.database",
                "app.device",
                "app.error",
                "app.event",
                "app.health",
                "app.page",
                "app.purge",
                "app.route",
                "app.server",
                "app.session",
                "app.wiring"
            })
    void the_classes_of_every_room_were_seen(String room) {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName)).contains("io.usersessions." + room);
    }
}
