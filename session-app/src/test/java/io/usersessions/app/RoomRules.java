package io.usersessions.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about packages: how large they may be, and which of them users and other modules see. */
final class RoomRules {
    private static final int MAX_CLASSES = 25;
    private static final String PROJECT = "io.usersessions..";
    private static final String GENERATED = "io.usersessions.persistence.jooq..";

    static final ArchRule A_PACKAGE_HAS_AT_MOST_25_CLASSES = classes()
            .that(DescribedPredicate.not(resideInAPackage(GENERATED)))
            .should(condition("be in a package of at most " + MAX_CLASSES + " classes", RoomRules::isInSmallPackage));

    static final ArchRule CODEC_AND_PERSISTENCE_SEE_NO_USE_CASE = noClasses()
            .that()
            .resideInAnyPackage("io.usersessions.codec..", "io.usersessions.persistence..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "io.usersessions.domain.usecase..",
                    "io.usersessions.domain.announcement..",
                    "io.usersessions.domain.store..",
                    "io.usersessions.domain.source.."));

    static final ArchRule WHAT_IS_NOT_EXPORTED_IS_FOR_ITS_OWN_MODULE =
            classes().should(condition("name only what other modules export", RoomRules::namesOnlyWhatIsOpen));

    static final ArchRule WHAT_IS_EXPORTED_SHOWS_ONLY_WHAT_IS_EXPORTED = codeUnits()
            .that()
            .areDeclaredInClassesThat(
                    DescribedPredicate.describe("are public and exported", RoomRules::isPublicAndExported))
            .and(DescribedPredicate.describe("are public or protected", RoomRules::isVisible))
            .should(showOnlyWhatIsExported());

    /** A caller who has a value or null should not have to wrap it. The components of a record are no parameters of a method. */
    static final ArchRule NO_METHOD_FOR_USERS_TAKES_AN_OPTIONAL = methods()
            .that()
            .areDeclaredInClassesThat(
                    DescribedPredicate.describe("are public and exported", RoomRules::isPublicAndExported))
            .and(DescribedPredicate.describe("are public or protected", RoomRules::isVisible))
            .should(takeNoOptional());

    private RoomRules() {}

    private static boolean isInSmallPackage(JavaClass type) {
        return type.getPackage().getClasses().stream()
                        .map(JavaClass::getName)
                        .filter(name -> name.matches("[\\w.]+"))
                        .count()
                <= MAX_CLASSES;
    }

    private static boolean namesOnlyWhatIsOpen(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(resideInAPackage(PROJECT))
                .allMatch(target -> ModuleExports.isOpen(target.getPackageName(), type.getPackageName()));
    }

    static boolean isPublicAndExported(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && ModuleExports.isExported(type.getPackageName())
                && type.getEnclosingClass().map(RoomRules::isPublicAndExported).orElse(true);
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PUBLIC)
                || unit.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaCodeUnit> showOnlyWhatIsExported() {
        return new ArchCondition<>("show only exported types") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                Set<JavaClass> shown = Stream.concat(
                                unit.getAllInvolvedRawTypes().stream(),
                                unit.getRawReturnType().getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(resideInAPackage(PROJECT))
                        .collect(Collectors.toSet());
                boolean isFine = shown.stream().allMatch(type -> ModuleExports.isExported(type.getPackageName()));
                events.add(new SimpleConditionEvent(unit, isFine, unit.getDescription() + " shows " + shown));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeNoOptional() {
        return new ArchCondition<>("take no Optional") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean isFine =
                        method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Optional.class));
                events.add(new SimpleConditionEvent(method, isFine, method.getDescription() + " takes an Optional"));
            }
        };
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> isFine) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        type, isFine.test(type), type.getDescription() + " has to " + description));
            }
        };
    }
}
