package io.usersessions.spring.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of the starter, and what they use of the other modules, none of which has Spring on its class path. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.usersessions.spring");

    private static final String STARTER = "io.usersessions.spring..";
    private static final int MAX_CLASSES = 25;

    private static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("io.usersessions.spring.(*)..").should().beFreeOfCycles();

    private static final ArchRule THE_STARTER_USES_WHAT_IS_EXPORTED = noClasses()
            .that()
            .resideInAPackage(STARTER)
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("are not exported by their module", ArchitectureTest::isHidden));

    @Test
    void packages_have_no_cycles() {
        PACKAGES_HAVE_NO_CYCLES.check(CLASSES);
    }

    @Test
    void the_starter_uses_what_other_modules_export() {
        assertThat(exported()).contains("io.usersessions.domain.model").doesNotContain("io.usersessions.domain.store");

        THE_STARTER_USES_WHAT_IS_EXPORTED.check(CLASSES);
    }

    private static boolean isHidden(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("io.usersessions.")
                && !name.startsWith("io.usersessions.spring.")
                && !exported().contains(name);
    }

    /** The packages that the other modules export to everyone. */
    private static Set<String> exported() {
        Set<String> packages = new HashSet<>();
        try {
            for (URL descriptor :
                    Collections.list(ArchitectureTest.class.getClassLoader().getResources("module-info.class"))) {
                try (InputStream bytes = descriptor.openStream()) {
                    ModuleDescriptor.read(bytes).exports().stream()
                            .filter(export -> !export.isQualified())
                            .forEach(export -> packages.add(export.source()));
                }
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return packages;
    }

    @Test
    void a_package_has_at_most_25_classes() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("io.usersessions.spring."))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MAX_CLASSES));
    }

    @Test
    void the_diagram_of_the_starter_is_what_its_packages_use() throws IOException {
        String page = Files.readString(Path.of("../../docs/ARCHITECTURE.md"));
        String heading = "%% io.usersessions.spring\n";
        assertThat(page).contains(heading);
        String drawn = page.substring(page.indexOf(heading) + heading.length());

        assertThat(drawn.substring(0, drawn.indexOf("```")))
                .isEqualTo(Rooms.of(CLASSES).lines());
    }
}
