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
        throw new RefusedRequest(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED, "This address accepts " + found.allowed() + ".");
    }

    @Override
    public void nothing(Found.Nothing found) {
        throw new RefusedRequest(HttpServletResponse.SC_NOT_FOUND, "There is nothing at this address.");
    }
}
