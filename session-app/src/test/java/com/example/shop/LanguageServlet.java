package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Chooses the language of the shop. */
public final class LanguageServlet extends HttpServlet {
    static final String ATTRIBUTE = "language";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute(ATTRIBUTE, Locale.forLanguageTag(request.getParameter("tag")));
        response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + "/home"));
    }
}
