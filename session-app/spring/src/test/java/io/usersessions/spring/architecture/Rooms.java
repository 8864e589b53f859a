package io.usersessions.spring.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which packages of this module use which others, without the uses that follow from the rest.
 *
 * @param uses by the last parts of their names
 */
record Rooms(Map<String, Set<String>> uses) {
    private static final String MODULE = "io.usersessions.spring.";

    static Rooms of(JavaClasses classes) {
        Rooms rooms = new Rooms(new TreeMap<>());
        classes.stream()
                .filter(type -> type.getPackageName().startsWith(MODULE))
                .forEach(rooms::add);
        return rooms;
    }

    private void add(JavaClass type) {
        String room = room(type.getPackageName());
        Set<String> used = uses.computeIfAbsent(room, unknown -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
                .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
                .filter(name -> name.startsWith(MODULE))
                .map(Rooms::room)
                .filter(other -> !other.equals(room))
                .forEach(used::add);
    }

    private static String room(String packageName) {
        return packageName.substring(MODULE.length());
    }

    private boolean reaches(String from, String to) {
        Set<String> next = uses.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(between -> reaches(between, to));
    }

    /** The lines of a Mermaid flowchart. */
    String lines() {
        return uses.entrySet().stream()
                .flatMap(room -> room.getValue().stream()
                        .filter(to -> room.getValue().stream()
                                .noneMatch(between -> !between.equals(to) && reaches(between, to)))
                        .map(to -> "    " + room.getKey() + " --> " + to + "\n"))
                .collect(Collectors.joining());
    }
}
