package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What users wrote, for everyone to read without a session. */
public final class GuestBookServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.write(response, "Guest book", book().lines().toArray());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (User.isKnown(request)) {
            book().add(User.of(request) + ": " + request.getParameter("text"));
            Flash.redirect(request, response, "/home", "thank you");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Ledger book() {
        return Ledger.of(getServletContext(), "guestbook.txt");
    }
}
