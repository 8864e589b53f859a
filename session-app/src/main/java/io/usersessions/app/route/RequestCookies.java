package io.usersessions.app.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** The cookies of a request that hold no key; those with keys are read from the raw text. */
public final class RequestCookies {
    private RequestCookies() {}

    /** The values of the cookies with this name, in the order of the request. A browser sends several that differ in path or domain. */
    public static Stream<String> named(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue);
    }
}
