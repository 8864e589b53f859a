package io.usersessions.servlet.recent;

import io.usersessions.servlet.transport.HeaderLines;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request by which a browser loads a page or sends a form: only to these the answer may be a redirect to a page. */
final class Navigation {
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Pattern REFUSED = Pattern.compile("(?i).*;\\s*q=0(?:\\.0*)?\\s*(?:;.*)?", Pattern.DOTALL);

    private Navigation() {}

    static boolean is(HttpServletRequest request) {
        return (isLook(request) || isForm(request)) && acceptsPages(request) && isOfBrowser(request);
    }

    static boolean isLook(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") && FORMS.contains(type(request.getContentType()));
    }

    private static boolean acceptsPages(HttpServletRequest request) {
        return HeaderLines.of(request, "Accept").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .filter(range -> !REFUSED.matcher(range).matches())
                .anyMatch(range -> PAGES.contains(type(range)));
    }

    /** Browsers of today say what they do; scripts in older ones may say that they are scripts. */
    private static boolean isOfBrowser(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null ? request.getHeader("X-Requested-With") == null : mode.equals("navigate");
    }

    private static String type(@Nullable String text) {
        return text == null ? "" : text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
