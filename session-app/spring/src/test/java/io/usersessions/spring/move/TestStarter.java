package io.usersessions.spring.move;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** What the starter adds to an application. */
final class TestStarter {
    private TestStarter() {}

    /** The names of its auto-configurations. */
    static List<String> autoConfigurations() {
        return ImportCandidates.load(AutoConfiguration.class, TestStarter.class.getClassLoader())
                .getCandidates()
                .stream()
                .filter(name -> name.startsWith("io.usersessions."))
                .toList();
    }
}
