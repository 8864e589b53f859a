package com.example.shop;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Notes what happens to sessions; {@link OnlineServlet} counts it. */
public final class SessionEvents implements HttpSessionListener, HttpSessionAttributeListener, HttpSessionIdListener {
    static final String LEDGER = "sessions.txt";
    static final String CREATED = "session created";
    static final String DESTROYED = "session destroyed";
    static final String SIGNED_IN = "added user";
    static final String SIGNED_OUT = "signed out";

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        note(event.getSession(), CREATED);
    }

    /** The session can still be read. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        note(event.getSession(), DESTROYED);
        Object user = event.getSession().getAttribute(User.ATTRIBUTE);
        if (user != null) {
            note(event.getSession(), SIGNED_OUT);
        }
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        note(event.getSession(), "added " + event.getName());
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        String value = event.getValue() instanceof String text ? " with " + text : "";
        note(event.getSession(), "removed " + event.getName() + value);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        note(event.getSession(), "replaced " + event.getName());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldSessionId) {
        note(event.getSession(), "changed id");
    }

    private static void note(HttpSession session, String line) {
        Ledger.of(session.getServletContext(), LEDGER).add(line);
    }
}
