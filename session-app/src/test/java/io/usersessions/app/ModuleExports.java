package io.usersessions.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Which packages the modules of this project export, as their descriptors on the class path say. */
final class ModuleExports {
    private static final String PROJECT = "io.usersessions.";
    private static final List<ModuleDescriptor> MODULES = modules();

    private ModuleExports() {}

    private static List<ModuleDescriptor> modules() {
        try {
            List<ModuleDescriptor> modules = new ArrayList<>();
            for (URL resource :
                    Collections.list(ModuleExports.class.getClassLoader().getResources("module-info.class"))) {
                try (InputStream in = resource.openStream()) {
                    modules.add(ModuleDescriptor.read(in));
                }
            }
            return modules.stream()
                    .filter(module -> module.name().startsWith(PROJECT))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of the modules; the application is not among them. */
    static List<String> names() {
        return MODULES.stream().map(ModuleDescriptor::name).toList();
    }

    /** Whether everyone may name the types of a package. */
    static boolean isExported(String packageName) {
        return export(packageName).filter(export -> !export.isQualified()).isPresent();
    }

    /** Whether the classes of one package may name the types of another. */
    static boolean isOpen(String packageName, String user) {
        return moduleOf(packageName).equals(moduleOf(user))
                || export(packageName)
                        .filter(export ->
                                !export.isQualified() || export.targets().contains(moduleOf(user)))
                        .isPresent();
    }

    /** Whether a package belongs to a module, and not to the application. */
    static boolean isOfModule(String packageName) {
        return names().contains(moduleOf(packageName));
    }

    private static Optional<ModuleDescriptor.Exports> export(String packageName) {
        return MODULES.stream()
                .flatMap(module -> module.exports().stream())
                .filter(export -> export.source().equals(packageName))
                .findFirst();
    }

    /** The module of a package: the one whose name the package begins with, or else the application. */
    private static String moduleOf(String packageName) {
        return names().stream()
                .filter(module -> (packageName + ".").startsWith(module + "."))
                .findFirst()
                .orElse("the application");
    }
}
