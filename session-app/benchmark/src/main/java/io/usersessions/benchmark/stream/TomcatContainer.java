package io.usersessions.benchmark.stream;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;

/** Tomcat as it is by default. */
final class TomcatContainer {
    private TomcatContainer() {}

    static int start(Application application, Path folder) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(
                Files.createDirectories(folder.resolveSibling("tomcat")).toString());
        Connector connector = new Connector();
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(0);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "default", DefaultServlet.class.getName()).addMapping("/");
        context.addServletContainerInitializer(application, Set.of());
        tomcat.start();
        return connector.getLocalPort();
    }
}
