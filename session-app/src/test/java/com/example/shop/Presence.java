package com.example.shop;

import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;

/** Somebody is in the shop for as long as this is an attribute of a session. */
public record Presence(String name) implements HttpSessionBindingListener, Serializable {
    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        note(event, "arrived");
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        note(event, "left");
    }

    private void note(HttpSessionBindingEvent event, String what) {
        Ledger.of(event.getSession().getServletContext(), "presence.txt")
                .add(name + " " + what + " as " + event.getName());
    }
}
