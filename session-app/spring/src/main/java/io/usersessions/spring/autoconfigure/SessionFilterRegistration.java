package io.usersessions.spring.autoconfigure;

import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** Adds the session filter to the application as it adds itself, with all that its container needs. */
final class SessionFilterRegistration extends FilterRegistrationBean<SessionFilter> {
    private final SessionFilter filter;

    SessionFilterRegistration(SessionFilter filter) {
        super(filter);
        this.filter = filter;
        setOrder(SessionFilterOrder.SESSIONS);
    }

    @Override
    protected FilterRegistration.Dynamic addRegistration(String description, ServletContext context) {
        filter.addTo(context);
        return (FilterRegistration.Dynamic) context.getFilterRegistration(SessionFilter.class.getName());
    }

    /** Does nothing: the filter is mapped. */
    @Override
    protected void configure(FilterRegistration.Dynamic registration) {}
}
