package io.usersessions.testkit.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;

/**
 * The failure of a test.
 *
 * @param groups the groups that the test is in, outermost first, and the case
 */
record Failure(String groups, Throwable thrown) {
    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_CASE = 30;
    private static final Pattern CASE = Pattern.compile("\\[\\d+] (?:\\w+ = )?(.*)");

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

    /** The arguments of a case of a parameterized test, whose name begins with its number; empty for another test. */
    private static String caseOf(ExtensionContext context) {
        Matcher name = CASE.matcher(context.getDisplayName());
        return name.matches() ? " (" + ShortText.cut(name.group(1), LONGEST_CASE) + ")" : "";
    }

    /** The same for failures with the same cause: no ids and no numbers. */
    String signature() {
        return headline().replaceAll("session \\S+", "session").replaceAll("\\d+", "#");
    }

    /** The same failure; its first line names the group and what is wrong. */
    AssertionError error() {
        String whole = groups.isEmpty() ? headline() : groups + ": " + headline();
        String line = ShortText.cut(whole, LONGEST_LINE);
        String details = String.valueOf(thrown.getMessage()).strip();
        boolean isComplete = whole.equals(line) && details.equals(headline());
        AssertionError error = new AssertionFailedError(
                isComplete ? line : line + System.lineSeparator() + details,
                thrown instanceof AssertionError ? thrown.getCause() : thrown);
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
