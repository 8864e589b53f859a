package io.usersessions.app.route;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * One request and its response, for a handler.
 *
 * @param variables the parts of the path for the names in braces of its pattern, percent-decoded once
 */
public record Exchange(HttpServletRequest request, HttpServletResponse response, Map<String, String> variables) {
    public Exchange {
        variables = Map.copyOf(variables);
    }

    /** The visit of this request. */
    public Visit visit() {
        return SessionFilter.visitOf(request);
    }

    /** The client as it is, to count wrong passwords by; what is stored of it is {@link Visit#keptClient}. */
    public Client client() {
        return SessionFilter.clientOf(request);
    }

    /**
     * Must be called before a change of anything but the session of this request: a key that was replaced a moment ago only shows data.
     *
     * @throws RefusedRequest if the request presents such a key
     */
    public void demandCurrentKey() {
        if (visit().isUnderFormerKey()) {
            throw Refusal.SESSION_CHANGED.refused();
        }
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
