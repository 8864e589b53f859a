package io.usersessions.testkit.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * The failure of a test.
 *
 * @param groups the groups that the test is in, outermost first, and the case
 */
record Failure(String groups, Throwable thrown) {
    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_CASE = 40;

    static Failure of(ExtensionContext context, Throwable thrown) {
        Deque<String> groups = new ArrayDeque<>();
        Optional<ExtensionContext> next = Optional.of(context);
        while (next.isPresent()) {
            ExtensionContext each = next.get();
            if (each.getElement().filter(Class.class::isInstance).isPresent()) {
                groups.addFirst(each.getDisplayName());
            }
            next = each.getParent();
        }
        groups.pollFirst();
        return new Failure(String.join(" > ", groups) + caseOf(context), thrown);
    }

    /** The name of a case of a parameterized test, which begins with its number; empty for another test. */
    private static String caseOf(ExtensionContext context) {
        String name = context.getDisplayName();
        return name.startsWith("[") ? " " + ShortText.cut(name, LONGEST_CASE) : "";
    }

    /** The same for failures with the same cause: no ids and no numbers. */
    String signature() {
        return headline().replaceAll("session \\S+", "session").replaceAll("\\d+", "#");
    }

    /** The same failure; its first line names the group and what is wrong. */
    AssertionError error() {
        String message = String.valueOf(thrown.getMessage());
        boolean isComplete = message.equals(headline());
        String line = ShortText.cut(groups.isEmpty() ? headline() : groups + ": " + headline(), LONGEST_LINE);
        AssertionError error = thrown instanceof AssertionError
                ? new AssertionFailedError(
                        isComplete ? line : line + System.lineSeparator() + message, thrown.getCause())
                : new AssertionFailedError(line, thrown);
        error.setStackTrace(thrown.getStackTrace());
        return error;
    }

    private String headline() {
        String message = thrown instanceof AssertionError ? String.valueOf(thrown.getMessage()) : thrown.toString();
        String first = message.lines().findFirst().orElse("");
        boolean isHeadline = !first.isBlank() && !first.endsWith("] ");
        return ShortText.cut(isHeadline ? first : message, LONGEST_LINE);
    }
}
