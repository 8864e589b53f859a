package com.example.shop;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Decides what to show; {@link ViewServlet} shows it. */
public final class ShowServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute("shown", request.getParameter("good"));
        request.getSession().setAttribute("lastShown", request.getParameter("good"));
        if (request.getParameter("named") == null) {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().print("what a forward discards");
            request.getRequestDispatcher("/view").forward(request, response);
        } else {
            getServletContext().getNamedDispatcher("view").forward(request, response);
        }
    }
}
