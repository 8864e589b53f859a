package io.usersessions.benchmark.stream;

import java.net.InetAddress;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.DefaultServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty as it is by default. */
final class JettyContainer {
    private JettyContainer() {}

    static int start(Application application, Path folder) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.setBaseResourceAsPath(folder);
        context.addServlet(DefaultServlet.class, "/");
        context.addServletContainerInitializer(application);
        server.setHandler(context);
        server.start();
        return connector.getLocalPort();
    }
}
