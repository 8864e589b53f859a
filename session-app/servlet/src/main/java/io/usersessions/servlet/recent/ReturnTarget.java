package io.usersessions.servlet.recent;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the browser of a navigation comes back to: the page itself, or the page with the form that was sent. */
final class ReturnTarget {
    private ReturnTarget() {}

    /** Empty if the request does not tell, or tells nothing that can be trusted. */
    static Optional<String> of(HttpServletRequest request) {
        return Navigation.isLook(request) ? page(request) : formPage(request);
    }

    /** What the client asked for, also if the request was dispatched since. */
    private static Optional<String> page(HttpServletRequest request) {
        String beforeAsync = (String) request.getAttribute(AsyncContext.ASYNC_REQUEST_URI);
        String beforeForward = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (beforeAsync != null) {
            return target(request, beforeAsync, (String) request.getAttribute(AsyncContext.ASYNC_QUERY_STRING));
        }
        return beforeForward == null
                ? target(request, request.getRequestURI(), request.getQueryString())
                : target(request, beforeForward, (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING));
    }

    private static Optional<String> formPage(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(referer);
            return isOfThisSite(page, request)
                    ? target(request, page.getRawPath(), page.getRawQuery())
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Another site must not choose what its visitor sees next. */
    private static boolean isOfThisSite(URI page, HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String host = request.getHeader("Host");
        return site == null
                ? host != null && host.equalsIgnoreCase(page.getRawAuthority())
                : site.equals("same-origin");
    }

    private static Optional<String> target(HttpServletRequest request, @Nullable String path, @Nullable String query) {
        return path == null
                ? Optional.empty()
                : LocalTarget.of(request.getServletContext().getContextPath(), path, query == null ? "" : "?" + query);
    }
}
