package io.usersessions.servlet.recent;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;

/**
 * The page where a user authenticates again.
 *
 * @param path within the application
 */
public record StepUpPage(String path) {
    /** The parameter that names where to go on. */
    public static final String NEXT = "next";

    /**
     * A page at this path.
     *
     * @throws IllegalArgumentException if this is no path of an application
     */
    public StepUpPage {
        if (!LocalTarget.isWithin("", path) || !LocalTarget.pathOf(path).equals(path)) {
            throw new IllegalArgumentException(
                    "the step-up page '" + path
                            + "' is no path within the application: give one such as \"/step-up\", without host, context path and query");
        }
    }

    /** Whether a request is for this page, which everybody may see. */
    public boolean isAskedBy(HttpServletRequest request) {
        String info = request.getPathInfo();
        return path.equals(info == null ? request.getServletPath() : request.getServletPath() + info);
    }

    /** Whether this page is of use to whoever sent the request: to a person in front of a browser. */
    public static boolean suits(HttpServletRequest request) {
        return Navigation.is(request);
    }

    /** Sends the browser to this page. */
    public void redirect(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getServletContext().getContextPath() + path;
        String location = ReturnTarget.of(request)
                .filter(next -> !LocalTarget.pathOf(next).equals(page))
                .map(next -> page + "?" + NEXT + "=" + URLEncoder.encode(next, UTF_8))
                .orElse(page);
        response.setHeader("Location", location);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
