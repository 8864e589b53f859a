package com.example.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The name of the person who signed in. */
final class User {
    static final String ATTRIBUTE = "user";

    private User() {}

    /** The name, or nobody; a visitor without a session gets none by this. */
    static String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String name ? name : "nobody";
    }

    static boolean isKnown(HttpServletRequest request) {
        return !of(request).equals("nobody");
    }
}
