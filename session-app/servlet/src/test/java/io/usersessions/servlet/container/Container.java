package io.usersessions.servlet.container;

/** A servlet container with one application on a free port of this machine. */
public interface Container extends AutoCloseable {
    /** The name of the container that the tests run on: {@code jetty} unless a system property says otherwise. */
    String NAME = System.getProperty("servlet.container", "jetty");

    void start(Application application);

    int port();

    @Override
    void close();

    static Container chosen() {
        return switch (NAME) {
            case "jetty" -> new JettyEe11();
            case "jetty-ee10" -> new JettyEe10();
            case "tomcat", "tomcat-10.1" -> new EmbeddedTomcat();
            default -> throw new IllegalArgumentException("no such container: " + NAME);
        };
    }

    static boolean isTomcat() {
        return NAME.startsWith("tomcat");
    }

    /** Whether the methods that servlet 6.1 added can be called. */
    static boolean isServlet61() {
        return NAME.equals("jetty") || NAME.equals("tomcat");
    }
}
