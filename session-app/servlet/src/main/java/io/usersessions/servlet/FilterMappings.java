package io.usersessions.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;

/** Adds a session filter to an application that is starting. */
record FilterMappings(ServletContext context) {
    /**
     * Ends a response at the end of a forward, also of one to the name of a servlet, which has no path; there the filter must be in time.
     * Jetty does not end it, and would put a filter with both mappings into every chain twice.
     */
    private static final String TOMCAT = "Apache Tomcat/";

    /** @throws IllegalStateException if there is a session filter already, or if the application has started */
    void add(SessionFilter filter) {
        EnumSet<DispatcherType> everyType = EnumSet.allOf(DispatcherType.class);
        FilterRegistration.Dynamic sessions = registered(filter);
        sessions.addMappingForUrlPatterns(everyType, false, "/*");
        if (String.valueOf(context.getServerInfo()).startsWith(TOMCAT)) {
            sessions.addMappingForServletNames(EnumSet.of(DispatcherType.FORWARD), false, "*");
        }
        String[] files = StaticFilesFilter.servletsIn(context);
        if (files.length > 0) {
            registered(new StaticFilesFilter()).addMappingForServletNames(everyType, true, files);
        }
    }

    private FilterRegistration.Dynamic registered(Filter filter) {
        String name = filter.getClass().getName();
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        if (registration == null) {
            throw new IllegalStateException("this application has a " + name + " already: add one only");
        }
        registration.setAsyncSupported(true);
        return registration;
    }
}
