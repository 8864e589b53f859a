package io.usersessions.spring.autoconfigure;

import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Collection;
import java.util.EventListener;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.core.ResolvableType;

/** The beans that are told about {@code HttpSession}s. The container would be told of them too, but has no sessions to tell them about. */
final class HttpSessionListenerBeans {
    private HttpSessionListenerBeans() {}

    static Collection<EventListener> in(ListableBeanFactory beans) {
        Stream<EventListener> registered = beans.<ServletListenerRegistrationBean<?>>getBeanProvider(
                        ResolvableType.forClass(ServletListenerRegistrationBean.class))
                .orderedStream()
                .map(ServletListenerRegistrationBean::getListener);
        return Stream.of(
                        beans.getBeanProvider(HttpSessionListener.class).orderedStream(),
                        beans.getBeanProvider(HttpSessionIdListener.class).orderedStream(),
                        beans.getBeanProvider(HttpSessionAttributeListener.class)
                                .orderedStream(),
                        registered.filter(HttpSessionListenerBeans::isAboutSessions))
                .<EventListener>flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static boolean isAboutSessions(EventListener listener) {
        return listener instanceof HttpSessionListener
                || listener instanceof HttpSessionIdListener
                || listener instanceof HttpSessionAttributeListener;
    }
}
