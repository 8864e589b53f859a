package io.usersessions.app;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.usecase.SessionsBuilder;
import io.usersessions.domain.watch.SessionWatch;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** The architecture rules for the classes of all modules. */
final class ArchitectureRules {
    private static final String DOMAIN = "io.usersessions.domain..";
    private static final String TESTKIT = "io.usersessions.testkit..";
    private static final String GENERATED = "io.usersessions.persistence.jooq..";

    static final ArchRule MODULES_DEPEND_IN_ONE_DIRECTION = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.usersessions..")
            .layer("domain")
            .definedBy(DOMAIN)
            .layer("testkit")
            .definedBy(TESTKIT)
            .layer("codec")
            .definedBy("io.usersessions.codec..")
            .layer("persistence")
            .definedBy("io.usersessions.persistence..")
            .layer("servlet")
            .definedBy("io.usersessions.servlet..")
            .layer("app")
            .definedBy("io.usersessions.app..")
            .whereLayer("domain")
            .mayNotAccessAnyLayer()
            .whereLayer("testkit")
            .mayOnlyAccessLayers("domain")
            .whereLayer("codec")
            .mayOnlyAccessLayers("domain")
            .whereLayer("persistence")
            .mayOnlyAccessLayers("domain")
            .whereLayer("servlet")
            .mayOnlyAccessLayers("domain")
            .whereLayer("app")
            .mayOnlyAccessLayers("domain", "codec", "persistence", "servlet")
            .ensureAllClassesAreContainedInArchitecture();

    static final ArchRule THE_DOMAIN_IS_LAYERED = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(DOMAIN)
            .layer("encoding")
            .definedBy("io.usersessions.domain.encoding..")
            .layer("plain")
            .definedBy("io.usersessions.domain.plain..")
            .layer("model")
            .definedBy("io.usersessions.domain.model..")
            .layer("attempt")
            .definedBy("io.usersessions.domain.attempt..")
            .layer("throttle")
            .definedBy("io.usersessions.domain.throttle..")
            .layer("attribute")
            .definedBy("io.usersessions.domain.attribute..")
            .layer("page")
            .definedBy("io.usersessions.domain.page..")
            .layer("port")
            .definedBy("io.usersessions.domain.port..")
            .layer("column")
            .definedBy("io.usersessions.domain.column..")
            .layer("event")
            .definedBy("io.usersessions.domain.event..")
            .layer("memory")
            .definedBy("io.usersessions.domain.memory..")
            .layer("refusal")
            .definedBy("io.usersessions.domain.refusal..")
            .layer("json")
            .definedBy("io.usersessions.domain.json..")
            .layer("before a port")
            .definedBy(
                    "io.usersessions.domain.buffer..",
                    "io.usersessions.domain.clock..",
                    "io.usersessions.domain.quota..")
            .layer("announcement")
            .definedBy("io.usersessions.domain.announcement..")
            .layer("source")
            .definedBy("io.usersessions.domain.source..")
            .layer("change")
            .definedBy("io.usersessions.domain.change..")
            .layer("draft")
            .definedBy("io.usersessions.domain.draft..")
            .layer("store")
            .definedBy("io.usersessions.domain.store..")
            .layer("usecase")
            .definedBy("io.usersessions.domain.usecase..")
            .layer("cookie")
            .definedBy("io.usersessions.domain.cookie..")
            .layer("trial")
            .definedBy("io.usersessions.domain.trial..")
            .whereLayer("encoding")
            .mayNotAccessAnyLayer()
            .whereLayer("plain")
            .mayNotAccessAnyLayer()
            .whereLayer("model")
            .mayOnlyAccessLayers("encoding", "plain")
            .whereLayer("attempt")
            .mayOnlyAccessLayers("encoding")
            .whereLayer("throttle")
            .mayOnlyAccessLayers("model", "port", "attempt", "source")
            .whereLayer("attribute")
            .mayOnlyAccessLayers("model", "plain")
            .whereLayer("page")
            .mayNotAccessAnyLayer()
            .whereLayer("port")
            .mayOnlyAccessLayers("model", "page")
            .whereLayer("column")
            .mayOnlyAccessLayers("model", "port")
            .whereLayer("event")
            .mayOnlyAccessLayers("model", "port")
            .whereLayer("refusal")
            .mayOnlyAccessLayers("model")
            .whereLayer("memory")
            .mayOnlyAccessLayers("model", "page", "port", "attempt")
            .whereLayer("json")
            .mayOnlyAccessLayers("encoding", "model", "port")
            .whereLayer("before a port")
            .mayOnlyAccessLayers("model", "port")
            .whereLayer("announcement")
            .mayOnlyAccessLayers("model", "port", "event")
            .whereLayer("source")
            .mayOnlyAccessLayers("model", "port")
            .whereLayer("change")
            .mayOnlyAccessLayers("model")
            .whereLayer("draft")
            .mayOnlyAccessLayers("model", "change")
            .whereLayer("store")
            .mayOnlyAccessLayers("model", "port", "event", "announcement", "source", "change", "draft")
            .whereLayer("usecase")
            .mayOnlyAccessLayers(
                    "model",
                    "attempt",
                    "attribute",
                    "page",
                    "port",
                    "event",
                    "refusal",
                    "before a port",
                    "announcement",
                    "source",
                    "change",
                    "draft",
                    "store")
            .whereLayer("cookie")
            .mayOnlyAccessLayers("model", "usecase")
            .whereLayer("trial")
            .mayOnlyAccessLayers("model", "port", "refusal", "memory", "json", "usecase", "cookie");

    /** An allow-list: a mistyped name on it forbids, while one on a deny-list would permit. */
    static final ArchRule THE_DOMAIN_IS_PURE = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            DOMAIN,
                            "java.lang",
                            "java.lang.annotation",
                            "java.lang.invoke",
                            "java.lang.reflect",
                            "java.lang.runtime",
                            "java.math",
                            "java.util",
                            "java.util.concurrent..",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "java.time..",
                            "java.nio",
                            "java.nio.charset",
                            "java.security",
                            "org.jspecify..")
                    .or(describe(
                            "small readers and addresses",
                            type -> Set.of(
                                            "java.io.ByteArrayOutputStream",
                                            "java.io.OutputStream",
                                            "java.io.Serializable",
                                            "java.net.InetAddress",
                                            "java.net.Inet4Address",
                                            "java.net.UnknownHostException")
                                    .contains(baseName(type)))));

    static final ArchRule THE_DOMAIN_READS_NO_CLOCK_AND_NO_CHANCE_OF_ITS_OWN = noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .doNotBelongToAnyOf(KeySource.class, SessionsBuilder.class, ClockWatch.class, SessionWatch.class)
            .should()
            .accessTargetWhere(
                    JavaAccess.Predicates.target(describe("ambient time or randomness", ArchitectureRules::isAmbient)));

    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("io.usersessions.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage(GENERATED), resideInAPackage(GENERATED))
            // A template is the other half of the room whose page it shows, generated into a package of its own.
            .ignoreDependency(resideInAPackage("io.usersessions.app.template.."), alwaysTrue());

    static final ArchRule ADAPTERS_ARE_HIDDEN = classes()
            .that()
            .implement(resideInPort())
            .and(are(not(resideInAnyPackage(DOMAIN, TESTKIT))))
            .and(describe("are visible to users", ArchitectureRules::isVisible))
            .should()
            .notBePublic();

    static final ArchRule ONLY_PERSISTENCE_KNOWS_JOOQ = onlyIn("org.jooq..", "io.usersessions.persistence..");

    static final ArchRule ONLY_THE_WIRING_KNOWS_GUICE = onlyIn("com.google.inject..", "io.usersessions.app.wiring..");

    static final ArchRule NOTHING_READS_OBJECTS = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(In|Out)putStream|java\\.beans\\.XML.*");

    /** Jackson's polymorphic typing, however it is enabled. */
    static final ArchRule NOTHING_CHOOSES_TYPES_BY_DATA = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.(Json(TypeInfo|TypeName|SubTypes|TypeResolver|TypeIdResolver)|DefaultTyping"
                    + "|\\w*TypeValidator|\\w*TypeResolverBuilder|\\w*TypeIdResolver)(\\$.*)?")
            .orShould()
            .accessTargetWhere(JavaAccess.Predicates.target(describe(
                    "polymorphic typing",
                    target -> target.getName()
                            .matches("activateDefaultTyping.*|polymorphicTypeValidator|setDefaultTyping"))));

    /** No text of a payload, a cookie or a request can become a class. */
    static final ArchRule NOTHING_FINDS_CLASSES_BY_NAME = noClasses()
            .should()
            .accessTargetWhere(JavaAccess.Predicates.target(
                    describe("a class found by its name", ArchitectureRules::findsClassByName)));

    static final ArchRule ONLY_WHAT_SENDS_A_KEY_REVEALS_IT = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.usersessions.domain.cookie.SetCookie")
            .and()
            .doNotHaveFullyQualifiedName("io.usersessions.servlet.transport.HeaderExchange")
            .and()
            .resideOutsideOfPackage(TESTKIT)
            .should()
            .callMethod(SessionKey.class, "reveal");

    static final ArchRule NO_CLASS_IS_A_DRAWER = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common)")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..impl..", "..helper..", "..manager..");

    private static final Map<String, Set<String>> AMBIENT = Map.of(
            "now",
                    Set.of(
                            "java.time.Instant",
                            "java.time.LocalDate",
                            "java.time.LocalDateTime",
                            "java.time.ZonedDateTime",
                            "java.time.OffsetDateTime"),
            "system", Set.of("java.time.InstantSource"),
            "systemUTC", Set.of("java.time.Clock"),
            "systemDefaultZone", Set.of("java.time.Clock"),
            "currentTimeMillis", Set.of("java.lang.System"),
            "nanoTime", Set.of("java.lang.System"),
            "random", Set.of("java.lang.Math"),
            "randomUUID", Set.of("java.util.UUID"),
            "<init>", Set.of("java.util.Random", "java.util.Date", "java.security.SecureRandom"));

    private ArchitectureRules() {}

    /** Classes of the application have no module that could hide them. */
    private static boolean isVisible(JavaClass type) {
        return ModuleExports.isExported(type.getPackageName()) || !ModuleExports.isOfModule(type.getPackageName());
    }

    private static boolean isAmbient(AccessTarget target) {
        return AMBIENT.getOrDefault(target.getName(), Set.of())
                .contains(target.getOwner().getName());
    }

    private static boolean findsClassByName(AccessTarget target) {
        JavaClass owner = target.getOwner();
        return switch (target.getName()) {
            case "forName" -> owner.isEquivalentTo(Class.class);
            case "loadClass", "findClass", "defineClass" ->
                owner.isAssignableTo(ClassLoader.class) || owner.isEquivalentTo(MethodHandles.Lookup.class);
            case "load" -> owner.isEquivalentTo(ServiceLoader.class);
            default -> false;
        };
    }

    private static ArchRule onlyIn(String library, String room) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> resideInPort() {
        return resideInAnyPackage(
                "io.usersessions.domain.port..", "io.usersessions.domain.attempt..", "io.usersessions.domain.event..");
    }

    private static String baseName(JavaClass type) {
        return type.getBaseComponentType().getName();
    }
}
