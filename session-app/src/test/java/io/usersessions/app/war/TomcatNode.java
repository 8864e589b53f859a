package io.usersessions.app.war;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The shop in Tomcat. */
record TomcatNode(Tomcat tomcat) implements Node {
    /** A field, since loggers that nobody holds lose their level. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    static Node start(Deployment deployment) {
        LOG.setLevel(Level.OFF);
        Tomcat tomcat = new Tomcat();
        try {
            Path base = Files.createTempDirectory(deployment.folder(), "tomcat");
            Files.createDirectory(base.resolve("webapps"));
            tomcat.setBaseDir(base.toString());
            tomcat.setHostname("127.0.0.1");
            tomcat.setPort(0);
            tomcat.setAddDefaultWebXmlToWebapp(false);
            Context shop = tomcat.addWebapp(Deployment.PATH, deployment.war().toString());
            Logger.getLogger(shop.getLogName()).setLevel(Level.OFF);
            shop.addParameter(Deployment.FOLDER, deployment.folder().toString());
            deployment.addition().ifPresent(addition -> shop.addServletContainerInitializer(addition, Set.of()));
            tomcat.getConnector();
            tomcat.start();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new TomcatNode(tomcat);
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
