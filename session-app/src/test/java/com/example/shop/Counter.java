package com.example.shop;

import jakarta.servlet.http.HttpSession;

/** Counts in attributes. */
final class Counter {
    private Counter() {}

    static int count(HttpSession session, String name) {
        int next = current(session, name) + 1;
        session.setAttribute(name, next);
        return next;
    }

    static int current(HttpSession session, String name) {
        return session.getAttribute(name) instanceof Integer count ? count : 0;
    }

    static long add(HttpSession session, String name, long more) {
        long sum = (session.getAttribute(name) instanceof Long before ? before : 0L) + more;
        session.setAttribute(name, sum);
        return sum;
    }
}
