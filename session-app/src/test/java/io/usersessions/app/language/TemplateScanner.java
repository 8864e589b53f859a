package io.usersessions.app.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Separates the markup of a jte template from its code, so that the text in both can be looked at. */
final class TemplateScanner {
    private static final Pattern CODE = Pattern.compile(
            "\\G(?:@(?:if|elseif|for)\\s*\\(|@(?:template|layout)[\\w.]*\\s*\\(|\\$(?:unsafe)?\\{|!\\{)");
    private static final Pattern LINE = Pattern.compile("\\G@(?:import|param)\\b");
    private static final Pattern WORD = Pattern.compile("\\G@(?:else|endif|endfor|raw|endraw)\\b");
    private static final char IN_PLACE_OF_CODE = '\uFFFC';

    private final String source;
    private final StringBuilder markup = new StringBuilder();
    private final List<String> literals = new ArrayList<>();
    private int at;

    private TemplateScanner(String source) {
        this.source = source;
    }

    static TemplateScanner scan(String source) {
        TemplateScanner scanner = new TemplateScanner(source.replaceAll("(?s)<%--.*?--%>", ""));
        scanner.markup(false);
        return scanner;
    }

    /** The markup, also that inside of code, with a placeholder for each value. */
    String markup() {
        return markup.toString();
    }

    /** The string literals in the code. */
    List<String> literals() {
        return literals;
    }

    private void markup(boolean isInCode) {
        while (at < source.length()) {
            if (isInCode && source.charAt(at) == '`') {
                at++;
                return;
            }
            if (skips(WORD)) {
                continue;
            }
            if (skips(LINE)) {
                code('\n');
            } else if (skips(CODE)) {
                code(source.charAt(at - 1) == '(' ? ')' : '}');
            } else {
                markup.append(source.charAt(at++));
            }
        }
    }

    private boolean skips(Pattern pattern) {
        Matcher matcher = pattern.matcher(source);
        boolean isFound = matcher.find(at);
        if (isFound) {
            at = matcher.end();
        }
        return isFound;
    }

    private void code(char end) {
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (depth == 0 && c == end) {
                at++;
                markup.append(end == '\n' ? '\n' : IN_PLACE_OF_CODE);
                return;
            }
            if (c == '@' && source.startsWith("`", at + 1)) {
                at += 2;
                markup.append('\n');
                markup(true);
                markup.append('\n');
                continue;
            }
            if (c == '"' || c == '\'') {
                int last = Literals.end(source, at);
                literals.add(source.substring(at + 1, last));
                at = last;
            }
            depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            at++;
        }
    }
}
