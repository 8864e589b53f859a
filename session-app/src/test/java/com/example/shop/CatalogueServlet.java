package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.PrintWriter;

/** A page that is larger than any buffer, and that counts itself when its beginning has left. */
public final class CatalogueServlet extends HttpServlet {
    private static final int GOODS = 2_000;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        response.setContentType("text/plain;charset=UTF-8");
        PrintWriter out = response.getWriter();
        out.print("read " + Counter.current(session, "catalogues") + " times before\n");
        for (int good = 1; good <= GOODS; good++) {
            out.print("good number " + good + " costs " + good + " euros, \u20ac, and is delivered tomorrow\n");
        }
        response.flushBuffer();
        out.print("sent: " + response.isCommitted() + "\n");
        out.print("now read " + Counter.count(session, "catalogues") + " times\n");
    }
}
