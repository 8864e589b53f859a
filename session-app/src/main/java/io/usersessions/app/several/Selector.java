package io.usersessions.app.several;

import io.usersessions.app.route.RequestCookies;
import io.usersessions.domain.cookie.CookieFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookie that says which slot a browser uses now. It is no secret: it opens nothing that the browser has no key for.
 *
 * @param name of the cookie
 * @param attributes of the cookie, apart from its age
 */
record Selector(String name, String attributes) {
    private static final String HOST = "__Host-";
    private static final Pattern VALUE = Pattern.compile("([1-9])(\\+?)");
    private static final Duration KEPT = Duration.ofDays(400);

    /**
     * What the cookie says.
     *
     * @param number of the slot
     * @param isNew whether an account is being added: the slot counts although it is empty
     */
    record Choice(int number, boolean isNew) {}

    /** The cookie that goes with this session cookie, over the same connections. */
    static Selector beside(CookieFormat session) {
        boolean isSecure = session.name().startsWith(HOST);
        return new Selector(
                (isSecure ? HOST : "") + "account", "; Path=/; HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : ""));
    }

    /** Empty without the cookie, and if it says nothing or several things. */
    Optional<Choice> in(HttpServletRequest request) {
        List<String> values = RequestCookies.named(request, name).distinct().toList();
        return values.size() == 1 ? parsed(values.get(0)) : Optional.empty();
    }

    private static Optional<Choice> parsed(String value) {
        Matcher parts = VALUE.matcher(value);
        return parts.matches()
                ? Optional.of(new Choice(
                        Integer.parseInt(parts.group(1)), !parts.group(2).isEmpty()))
                : Optional.empty();
    }

    /** The browser uses this slot from now on. */
    void select(Slot slot, HttpServletResponse response) {
        set(slot.number() + age(KEPT), response);
    }

    /** The browser uses this slot from now on, although it is empty; until it closes. */
    void selectNew(Slot slot, HttpServletResponse response) {
        set(slot.number() + "+", response);
    }

    /** The browser uses whichever slot has a key. */
    void forget(HttpServletResponse response) {
        set(age(Duration.ZERO), response);
    }

    private static String age(Duration age) {
        return "; Max-Age=" + age.toSeconds();
    }

    private void set(String valueAndAge, HttpServletResponse response) {
        response.addHeader("Set-Cookie", name + "=" + valueAndAge + attributes);
    }
}
