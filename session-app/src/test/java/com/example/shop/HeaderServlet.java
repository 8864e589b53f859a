package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The header of views, which counts how often it was included. */
public final class HeaderServlet extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int headers = Counter.count(request.getSession(), "headers");
        response.getWriter().print("<header>" + User.of(request) + ", header " + headers + "</header>\n");
    }
}
