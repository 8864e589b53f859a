package io.usersessions.testkit;

import java.util.List;
import java.util.stream.Stream;

/** The defects that the contracts are tried against. */
final class Defects {
    private static final List<Defect> ALL = Stream.of(
                    RepositoryDefects.ALL,
                    DirectoryDefects.ALL,
                    CatalogDefects.ALL,
                    HistoryDefects.ALL,
                    CodecDefects.ALL,
                    KeyAndLeaseDefects.ALL,
                    LiveDefects.ALL,
                    AttemptDefects.ALL,
                    SessionsDefects.ALL,
                    OutageDefects.ALL,
                    RestartDefects.ALL)
            .flatMap(List::stream)
            .toList();

    private Defects() {}

    static List<Defect> all() {
        return ALL;
    }

    static Defect named(String name) {
        return ALL.stream()
                .filter(defect -> defect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
