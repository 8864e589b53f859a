package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Fails with the status of its path, after it wrote something. */
public final class FaultServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = Integer.parseInt(request.getPathInfo().substring(1));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print("what an error discards");
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            throw new IllegalStateException("a fault of the shop");
        }
        request.getSession().setAttribute("lastFault", status);
        response.sendError(status, "not today");
    }
}
