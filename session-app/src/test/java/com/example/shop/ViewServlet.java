package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The view of a good, with a header that another servlet writes. */
public final class ViewServlet extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html;charset=UTF-8");
        request.getRequestDispatcher("/header").include(request, response);
        Page.write(
                response,
                "Good " + request.getAttribute("shown"),
                "by " + request.getDispatcherType(),
                "last shown: " + request.getSession().getAttribute("lastShown"));
    }
}
