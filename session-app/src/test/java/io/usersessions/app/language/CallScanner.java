package io.usersessions.app.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the calls of {@link Messages#text} and {@link Messages#named} in the source of a class or a template. */
final class CallScanner {
    private static final Pattern CALL = Pattern.compile("(\\w+|\\))\\s*\\.\\s*(?:text|(?<!others\\.)named)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.-]+)\"");

    private final String place;
    private final String source;
    private final List<KeyUse> uses = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private CallScanner(String place, String source) {
        this.place = place;
        this.source = source;
    }

    static CallScanner scan(String place, String source) {
        CallScanner scanner = new CallScanner(place, source);
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            boolean isOfClass = Character.isUpperCase(call.group(1).charAt(0));
            if (!isOfClass) {
                scanner.read(arguments(source, call.end()), scanner.line(call.start()));
            }
        }
        return scanner;
    }

    /** The uses whose keys are literals. */
    List<KeyUse> uses() {
        return uses;
    }

    /** The calls that cannot be checked, since a key or the name of an argument is no literal. */
    List<String> faults() {
        return faults;
    }

    private void read(List<String> arguments, String line) {
        if (arguments.isEmpty()) {
            return;
        }
        Matcher key = LITERAL.matcher(arguments.get(0));
        if (key.matches()) {
            uses.add(new KeyUse(line, key.group(1), names(arguments, line)));
        } else if (arguments.get(0).contains("\"") || arguments.get(0).endsWith(".key()")) {
            faults.add(line + " asks for the text " + arguments.get(0) + "; use one literal or a TextKey");
        } else {
            names(arguments, line);
        }
    }

    /** The names of the arguments. A single one without value is an array that is passed on. */
    private Set<String> names(List<String> arguments, String line) {
        Set<String> names = new TreeSet<>();
        for (int i = 1; i + 1 < arguments.size(); i += 2) {
            Matcher name = LITERAL.matcher(arguments.get(i));
            if (name.matches()) {
                names.add(name.group(1));
            } else {
                faults.add(line + " names an argument by " + arguments.get(i));
            }
        }
        return names;
    }

    private String line(int offset) {
        return place + ":" + source.substring(0, offset).lines().count();
    }

    /** The arguments of a call, whose text starts at an offset. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = Literals.end(source, i);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ')' || c == ',')) {
                add(arguments, source.substring(from, i));
                from = i + 1;
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
            if (depth == 0 && c == ')' && from == i + 1) {
                return arguments;
            }
        }
        return arguments;
    }

    private static void add(List<String> arguments, String argument) {
        if (!argument.isBlank()) {
            arguments.add(argument.strip());
        }
    }
}
