package io.usersessions.app.route;

import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * One request and its response, on the way through a handler.
 *
 * @param variables what the path has where its pattern has a name in braces, percent-decoded once
 */
public record Exchange(HttpServletRequest request, HttpServletResponse response, Map<String, String> variables) {
    /** Not cookies: that would race with the one that is being removed. */
    private static final String CLEARED = "\"cache\", \"storage\"";

    public Exchange {
        variables = Map.copyOf(variables);
    }

    /** The visit of this request. */
    public Visit visit() {
        return SessionFilter.visitOf(request);
    }

    /**
     * For what changes something beside the session of this request: a key that was replaced a moment ago only shows what is there.
     *
     * @throws RefusedRequest if the request came with such a key
     */
    public void demandCurrentKey() {
        if (visit().isUnderFormerKey()) {
            throw new RefusedRequest(
                    HttpServletResponse.SC_CONFLICT,
                    "Your session has changed meanwhile, and nothing was done. Load the page again.");
        }
    }

    /** Ends the session of this request, and has the browser drop what it kept while that lasted. */
    public void signOut() {
        visit().signOut();
        response.setHeader("Clear-Site-Data", CLEARED);
    }

    /**
     * A part of the path.
     *
     * @throws IllegalArgumentException if the pattern has no such name
     */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no {" + name + "} in the pattern of this path");
        }
        return value;
    }
}
