package io.usersessions.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which packages of one module use which others, without the uses that follow from the rest: where a uses b and b uses c, nothing is said
 * of a and c.
 */
final class RoomGraph {
    private final String module;
    private final Map<String, Set<String>> uses = new TreeMap<>();

    private RoomGraph(String module) {
        this.module = module;
    }

    /** @param module the package that all packages of the module begin with */
    static RoomGraph of(String module, JavaClasses classes) {
        RoomGraph graph = new RoomGraph(module);
        classes.stream().filter(type -> graph.contains(type.getPackageName())).forEach(graph::add);
        return graph.reduced();
    }

    private boolean contains(String packageName) {
        return (packageName + ".").startsWith(module + ".")
                && !packageName.contains(".jooq")
                && !packageName.startsWith(module + ".template");
    }

    private void add(JavaClass type) {
        Set<String> used = uses.computeIfAbsent(room(type.getPackageName()), unknown -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getPackageName())
                .filter(this::contains)
                .map(this::room)
                .filter(other -> !other.equals(room(type.getPackageName())))
                .forEach(used::add);
    }

    /** The last part of the name of a package, which is unique within a module. */
    private String room(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    private RoomGraph reduced() {
        RoomGraph reduced = new RoomGraph(module);
        uses.forEach((from, all) -> reduced.uses.put(
                from,
                all.stream()
                        .filter(to -> all.stream().noneMatch(between -> !between.equals(to) && reaches(between, to)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return reduced;
    }

    private boolean reaches(String from, String to) {
        Map<String, Boolean> seen = new HashMap<>();
        return reaches(from, to, seen);
    }

    private boolean reaches(String from, String to, Map<String, Boolean> seen) {
        return seen.putIfAbsent(from, true) == null
                && uses.getOrDefault(from, Set.of()).stream()
                        .anyMatch(next -> next.equals(to) || reaches(next, to, seen));
    }

    /** The graph as the lines of a Mermaid flowchart: first the packages that use no other of the module, then the uses. */
    String lines() {
        Set<String> used = uses.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        String alone = uses.entrySet().stream()
                .filter(room -> room.getValue().isEmpty() && !used.contains(room.getKey()))
                .map(room -> "    " + room.getKey() + "\n")
                .collect(Collectors.joining());
        String lines = uses.entrySet().stream()
                .flatMap(room -> room.getValue().stream().map(to -> "    " + room.getKey() + " --> " + to + "\n"))
                .collect(Collectors.joining());
        return alone + lines;
    }
}
