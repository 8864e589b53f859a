/**
 * Sessions for servlet applications: a filter backs {@code HttpSession} by a visit for each request, and closes it before the response begins. It
 * is tested in Jetty 12.1 and Tomcat 11.
 *
 * <p>Start at {@link io.usersessions.servlet.SessionFilter}.
 */
@org.jspecify.annotations.NullMarked
module io.usersessions.servlet {
    requires transitive io.usersessions.domain;
    requires transitive jakarta.servlet;
    requires static jakarta.websocket;
    requires static org.jspecify;

    exports io.usersessions.servlet;
    exports io.usersessions.servlet.local;
    exports io.usersessions.servlet.watch;
}
