package io.usersessions.servlet.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EventListener;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of an application, and the attributes that are listeners themselves. They are told in the order in which they were added, of the
 * end of a session in the reverse order. If one throws, the failure is logged, and nothing else changes.
 */
public final class SessionListeners {
    private final List<HttpSessionListener> sessions;
    private final List<HttpSessionListener> reversed;
    private final List<HttpSessionAttributeListener> attributes;
    private final List<HttpSessionIdListener> ids;

    public SessionListeners(List<EventListener> all) {
        sessions = of(HttpSessionListener.class, all);
        reversed = new ArrayList<>(sessions);
        Collections.reverse(reversed);
        attributes = of(HttpSessionAttributeListener.class, all);
        ids = of(HttpSessionIdListener.class, all);
    }

    private static <T> List<T> of(Class<T> type, List<EventListener> all) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Refuses a listener that would never be told anything.
     *
     * @throws IllegalArgumentException if it listens to nothing that sessions announce
     */
    public static void demand(EventListener listener) {
        if (!(listener instanceof HttpSessionListener
                || listener instanceof HttpSessionAttributeListener
                || listener instanceof HttpSessionIdListener)) {
            throw new IllegalArgumentException(listener.getClass().getName()
                    + " is no HttpSessionListener, HttpSessionAttributeListener or HttpSessionIdListener");
        }
    }

    void created(HttpSession session) {
        HttpSessionEvent event = new HttpSessionEvent(session);
        tell(sessions, session, listener -> listener.sessionCreated(event));
    }

    void destroyed(HttpSession session) {
        HttpSessionEvent event = new HttpSessionEvent(session);
        tell(reversed, session, listener -> listener.sessionDestroyed(event));
    }

    void idChanged(HttpSession session, String before) {
        HttpSessionEvent event = new HttpSessionEvent(session);
        tell(ids, session, listener -> listener.sessionIdChanged(event, before));
    }

    void bound(HttpSession session, String name, Object value) {
        if (value instanceof HttpSessionBindingListener bound) {
            HttpSessionBindingEvent event = new HttpSessionBindingEvent(session, name, value);
            tell(List.of(bound), session, listener -> listener.valueBound(event));
        }
    }

    void unbound(HttpSession session, String name, @Nullable Object value) {
        if (HeldValue.content(value) instanceof HttpSessionBindingListener bound) {
            HttpSessionBindingEvent event = new HttpSessionBindingEvent(session, name, bound);
            tell(List.of(bound), session, listener -> listener.valueUnbound(event));
        }
    }

    /** An attribute was set, which was absent before if {@code before} is null. */
    void replaced(HttpSession session, String name, @Nullable Object before, Object value) {
        if (before == null) {
            HttpSessionBindingEvent event = new HttpSessionBindingEvent(session, name, value);
            tell(attributes, session, listener -> listener.attributeAdded(event));
            return;
        }
        if (HeldValue.content(before) != HeldValue.content(value)) {
            unbound(session, name, before);
        }
        HttpSessionBindingEvent event = new HttpSessionBindingEvent(session, name, before);
        tell(attributes, session, listener -> listener.attributeReplaced(event));
    }

    void removed(HttpSession session, String name, Object before) {
        unbound(session, name, before);
        HttpSessionBindingEvent event = new HttpSessionBindingEvent(session, name, before);
        tell(attributes, session, listener -> listener.attributeRemoved(event));
    }

    private static <T> void tell(List<T> listeners, HttpSession session, Consumer<T> call) {
        for (T listener : listeners) {
            try {
                call.accept(listener);
            } catch (VirtualMachineError fatal) {
                throw fatal;
            } catch (RuntimeException | Error failed) {
                session.getServletContext()
                        .log("a session listener failed: " + listener.getClass().getName(), failed);
            }
        }
    }
}
