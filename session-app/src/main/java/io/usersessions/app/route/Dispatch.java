package io.usersessions.app.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers one request by the route that was found for it. */
record Dispatch(RoutedServlet servlet, HttpServletRequest request, HttpServletResponse response)
        implements Found.Cases {
    @Override
    public void match(Found.Match found) throws IOException {
        servlet.handle(found.handler(), new Exchange(request, response, found.variables()));
    }

    @Override
    public void otherMethods(Found.OtherMethods found) {
        response.setHeader("Allow", found.allowed());
        throw Refusal.OTHER_METHODS.refused("methods", found.allowed());
    }

    @Override
    public void nothing(Found.Nothing found) {
        throw Refusal.NOTHING_HERE.refused();
    }
}
