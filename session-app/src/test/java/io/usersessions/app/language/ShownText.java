package io.usersessions.app.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds text that a template shows to people and that is in no bundle. */
final class ShownText {
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern CODE = Pattern.compile("(?s)<(code|style)\\b[^>]*>.*?</\\1>");
    private static final Pattern TAG = Pattern.compile("<[!/]?[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern ENTITY = Pattern.compile("&[#\\w]+;");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s(alt|title|placeholder|label|aria-label|aria-description|aria-roledescription|aria-valuetext)"
                    + "\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<input\\b(?=[^>]*type=\"(?:submit|button|reset)\")[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\s(value)=\"([^\"]*)\"");
    private static final Pattern PIECE = Pattern.compile("[^\n\uFFFC]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}+(?:[ ,.!?’].*)?|.*\\p{L} .*\\p{L}[.!?…]");

    private ShownText() {}

    /** The texts, each as it stands in the template. */
    static List<String> in(String template) {
        TemplateScanner scanner = TemplateScanner.scan(template);
        String markup =
                CODE.matcher(COMMENT.matcher(scanner.markup()).replaceAll("")).replaceAll("");
        List<String> found = new ArrayList<>();
        TAG.matcher(markup).results().forEach(tag -> attributes(tag.group(), found));
        PIECE.matcher(TAG.matcher(markup).replaceAll("\n")).results().forEach(text -> addIfShown(text.group(), found));
        scanner.literals().stream()
                .filter(literal -> SENTENCE.matcher(literal).matches())
                .forEach(found::add);
        return found;
    }

    private static void attributes(String tag, List<String> found) {
        values(ATTRIBUTE, tag, found);
        if (BUTTON.matcher(tag).matches()) {
            values(VALUE, tag, found);
        }
    }

    private static void values(Pattern attribute, String tag, List<String> found) {
        Matcher matcher = attribute.matcher(tag);
        while (matcher.find()) {
            addIfShown(matcher.group(2), found);
        }
    }

    private static void addIfShown(String text, List<String> found) {
        if (LETTERS.matcher(ENTITY.matcher(text).replaceAll(" ")).find()) {
            found.add(text.strip());
        }
    }
}
